package org.havendesk.agents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.havendesk.regulation.RulesFile;

/**
 * Who is trusted (3.05): the file {@code drp/directory.yaml} below the configuration folder.
 *
 * @param businesses what each jurisdiction of this house is called by agents
 * @param agents whose requests are taken in
 */
record ServiceDirectory(Map<String, String> businesses, List<Agent> agents) {

  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]{0,62}");

  ServiceDirectory {
    businesses = businesses == null ? Map.of() : Map.copyOf(businesses);
    agents = agents == null ? List.of() : List.copyOf(agents);
    if (agents.stream().map(Agent::id).distinct().count() < agents.size()) {
      throw new IllegalArgumentException("two agents have the same id");
    }
  }

  /**
   * An authorized agent, as the consortium's directory has it; what else it says is for people.
   *
   * @param verifyKey of its signatures
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Agent(String id, String name, @JsonProperty("verify_key") String verifyKey) {
    Agent {
      if (id == null || !ID.matcher(id).matches()) {
        throw new IllegalArgumentException("an agent's id is made of A-Z, 0-9 and _");
      }
      if (name == null || name.isBlank() || verifyKey == null) {
        throw new IllegalArgumentException("an agent has a name and a verify_key");
      }
      VerifyKey.parse(verifyKey);
    }

    VerifyKey key() {
      return VerifyKey.parse(verifyKey);
    }
  }

  /**
   * Reads it; without the file nobody is trusted.
   *
   * @throws org.havendesk.regulation.BrokenRules naming file, line and field
   */
  static ServiceDirectory load(Path configFolder) {
    Path file = configFolder.resolve("drp").resolve("directory.yaml");
    return Files.exists(file)
        ? RulesFile.read(file, ServiceDirectory.class)
        : new ServiceDirectory(Map.of(), List.of());
  }

  Optional<Agent> find(String id) {
    return agents.stream().filter(agent -> agent.id().equals(id)).findFirst();
  }
}
