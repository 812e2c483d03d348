package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The files an instance starts from. Passwords stand in these files (mode 0600) and never on a
 * command line, which every user of the machine can read.
 *
 * @param instances how many of this jurisdiction are started together
 * @param settings of the servers, without the leading {@code havendesk.}
 * @param baseUrls of every jurisdiction, by id
 */
record InstanceFiles(
    Installation installation,
    DataDirectory data,
    JurisdictionPlan plan,
    int number,
    int instances,
    boolean sampleData,
    Map<String, String> settings,
    DatabaseAccess database,
    String keyStorePassword,
    Map<String, String> baseUrls) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z-]+)}");

  /** Writes the files and answers the command that uses them. */
  List<String> write(Path directory) throws IOException {
    Path temporary = PrivateFiles.directory(directory.resolve("tmp"));
    PrivateFiles.write(directory.resolve("jvm.args"), jvmArguments(temporary));
    fill("pre-boot.asadmin", directory);
    fill("post-boot.asadmin", directory);
    Path logging = installation.payaraConfig("logging.properties");
    var command = new ArrayList<String>();
    command.add(Child.java());
    command.add("@" + directory.resolve("jvm.args"));
    command.addAll(List.of("-jar", installation.payaraMicro().toString()));
    command.addAll(List.of("--rootdir", directory.resolve("payara").toString()));
    command.addAll(List.of("--name", plan.id() + "-" + number));
    command.addAll(List.of("--clustername", plan.id()));
    command.addAll(List.of("--clustermode", "tcpip:" + gridMembers()));
    command.addAll(List.of("--startport", Integer.toString(plan.gridPort(number))));
    command.addAll(List.of("--interfaces", "127.0.0.1"));
    command.addAll(List.of("--sslport", Integer.toString(plan.instancePort(number))));
    command.addAll(List.of("--sslcert", LocalAuthority.SERVER_ALIAS));
    command.addAll(List.of("--logproperties", logging.toString()));
    command.addAll(
        List.of("--prebootcommandfile", directory.resolve("pre-boot.asadmin").toString()));
    command.addAll(
        List.of("--postbootcommandfile", directory.resolve("post-boot.asadmin").toString()));
    command.addAll(List.of("--addlibs", installation.databaseDriver().toString()));
    command.addAll(List.of("--disablephonehome"));
    command.addAll(List.of("--deploy", installation.application().toString()));
    command.addAll(List.of("--contextroot", "/"));
    return command;
  }

  private String gridMembers() {
    return IntStream.rangeClosed(1, instances)
        .mapToObj(n -> "127.0.0.1:" + plan.gridPort(n))
        .collect(Collectors.joining(","));
  }

  private String jvmArguments(Path temporary) {
    var text = new StringBuilder();
    for (String option :
        List.of(
            "-Xmx768m",
            "-XX:+UseG1GC", // Whoever waits, waits for a collection too: many short ones.
            "-XX:+ExitOnOutOfMemoryError",
            "--add-opens=java.base/jdk.internal.loader=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED")) {
      text.append(option).append('\n');
    }
    properties(temporary)
        .forEach((name, value) -> text.append(quoted("-D" + name + "=" + value)).append('\n'));
    return text.toString();
  }

  private Map<String, String> properties(Path temporary) {
    Path secrets = data.secrets(plan.id());
    var properties = new LinkedHashMap<String, String>();
    properties.put("java.io.tmpdir", temporary.toString());
    properties.put("java.awt.headless", "true");
    properties.put("user.timezone", "UTC");
    properties.put("jdk.tls.server.protocols", "TLSv1.3");
    properties.put("javax.net.ssl.keyStore", data.of(plan.id()).resolve("tls.p12").toString());
    properties.put("javax.net.ssl.keyStoreType", "PKCS12");
    properties.put("javax.net.ssl.keyStorePassword", keyStorePassword);
    // Otherwise the data grid listens on every interface, whatever --interfaces says.
    properties.put("hazelcast.socket.bind.any", "false");
    properties.put("hazelcast.shutdownhook.policy", "GRACEFUL");
    properties.put("havendesk.jurisdiction", plan.id());
    properties.put("havendesk.config", installation.config().toString());
    properties.put("havendesk.secrets", secrets.toString());
    properties.put("havendesk.base-url", plan.baseUrl());
    baseUrls.forEach((id, url) -> properties.put("havendesk.base-url." + id, url));
    properties.put("havendesk.sample-data", Boolean.toString(sampleData));
    properties.put("havendesk.mail.address", plan.supportAddress());
    properties.put("havendesk.mail.user", plan.supportAddress());
    properties.put("havendesk.mail.imap.host", "127.0.0.1");
    properties.put("havendesk.mail.imap.port", Integer.toString(plan.imapPort()));
    properties.put("havendesk.mail.imap.tls", "false");
    properties.put("havendesk.mail.smtp.host", "127.0.0.1");
    properties.put("havendesk.mail.smtp.port", Integer.toString(plan.smtpPort()));
    properties.put("havendesk.mail.smtp.tls", "false");
    // The other jurisdictions, which witness this one's log, are on this machine.
    properties.put("havendesk.outside.allow-private", "true");
    properties.put("havendesk.outside.authority", data.authorityCertificate().toString());
    properties.put("havendesk.jwt.issuer", JurisdictionPlan.tokenIssuer(plan.id()));
    properties.put("havendesk.jwt.audience", JurisdictionPlan.tokenAudience(plan.id()));
    settings.forEach((name, value) -> properties.put("havendesk." + name, value));
    return properties;
  }

  /** An argument file's quoting: see java(1), "java Command-Line Argument Files". */
  static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void fill(String template, Path directory) throws IOException {
    Map<String, String> values =
        Map.of(
            "database-url", escaped(database.urlOfPool()),
            "database-schema", database.schema(),
            "database-user", escaped(database.user()),
            "database-password", escaped(database.password()),
            "certificate", LocalAuthority.SERVER_ALIAS);
    String text = Files.readString(installation.payaraConfig(template));
    String filled =
        PLACEHOLDER
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(valueOf(match.group(1), values)));
    PrivateFiles.write(directory.resolve(template), filled);
  }

  private static String valueOf(String name, Map<String, String> values) {
    if (!values.containsKey(name)) {
      throw new Failure("config/payara asks for ${" + name + "}, which nobody sets.");
    }
    return values.get(name);
  }

  /** Within a list of properties asadmin splits at colons and equals signs. */
  static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
  }
}
