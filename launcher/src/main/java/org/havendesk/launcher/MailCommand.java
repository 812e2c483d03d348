package org.havendesk.launcher;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays the customer: writes to the desk and reads what comes back. */
@Command(
    name = "mail",
    description = "Sends and reads mail on the embedded mail server, as a customer would.",
    subcommands = {MailSendCommand.class, MailReadCommand.class},
    mixinStandardHelpOptions = true)
final class MailCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "send or read? See: havendesk mail --help");
  }

  /** The running jurisdiction of that id. */
  static RunningState.Jurisdiction running(DataDirectory data, String id) {
    Optional<RunningState> state =
        RunningState.read(data).filter(found -> found.supervisor().isAlive());
    List<RunningState.Jurisdiction> running =
        state.map(RunningState::jurisdictions).orElse(List.of());
    return running.stream()
        .filter(jurisdiction -> jurisdiction.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new Failure("The jurisdiction '" + id + "' is not running; see: havendesk up"));
  }
}
