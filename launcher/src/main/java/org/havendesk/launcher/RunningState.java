package org.havendesk.launcher;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is running, as the supervisor last wrote it to {@code state.json}. Holds no secret.
 *
 * @param since when {@code up} was called
 * @param supervisor the process that owns all others
 * @param ready whether every instance has answered once
 * @param authority the file of the certificate authority to trust
 * @param jurisdictions in the order in which they were started
 */
record RunningState(
    Instant since,
    ProcessRef supervisor,
    boolean ready,
    String authority,
    List<Jurisdiction> jurisdictions) {

  /** One jurisdiction's addresses and processes; no database process if the database is foreign. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Jurisdiction(
      String id,
      String url,
      String supportAddress,
      int smtpPort,
      int imapPort,
      String databaseUrl,
      Optional<ProcessRef> database,
      String passwords,
      List<Instance> instances) {}

  /** One Payara Micro process. */
  record Instance(
      String name, String url, int gridPort, String log, int restarts, ProcessRef process) {}

  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static Optional<RunningState> read(DataDirectory data) {
    if (!Files.isRegularFile(data.state())) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(data.state().toFile(), RunningState.class));
    } catch (IOException e) {
      throw Sentences.of("The state in " + data.state() + " can't be read", e);
    }
  }

  void write(DataDirectory data) {
    try {
      PrivateFiles.write(data.state(), JSON.writeValueAsBytes(this));
    } catch (IOException e) {
      throw Sentences.of("The state can't be written to " + data.state(), e);
    }
  }

  Optional<Jurisdiction> jurisdiction(String id) {
    return jurisdictions.stream().filter(j -> j.id().equals(id)).findFirst();
  }
}
