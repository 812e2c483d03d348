package org.havendesk.platform;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Tells short words to every instance of the cluster, this one too, over the data grid of the
 * server; where a server has none, it is the whole cluster. What is told can get lost when an
 * instance dies: it makes things quick, never true. No personal data.
 */
@ApplicationScoped
public class DataGrid {

  private static final Logger LOG = System.getLogger(DataGrid.class.getName());

  /** Where Payara keeps its grid. */
  private static final String NAME = "payara/Hazelcast";

  private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
  private final Map<String, UUID> registrations = new ConcurrentHashMap<>();
  private Optional<HazelcastInstance> grid;

  /** Tells whoever listens to this subject, soon and without waiting for them. */
  public void tell(String subject, String words) {
    try {
      topic(subject).ifPresentOrElse(topic -> topic.publish(words), () -> heard(subject, words));
    } catch (HazelcastException | IllegalStateException leaving) {
      LOG.log(Level.DEBUG, "The data grid is not to be reached; others hear nothing of this.");
      heard(subject, words);
    }
  }

  /** Listens to a subject for as long as the application runs. */
  public synchronized void listen(String subject, Consumer<String> listener) {
    listeners.computeIfAbsent(subject, any -> new CopyOnWriteArrayList<>()).add(listener);
    if (!registrations.containsKey(subject)) {
      topic(subject)
          .ifPresent(
              topic ->
                  registrations.put(
                      subject,
                      topic.addMessageListener(
                          message -> heard(subject, message.getMessageObject()))));
    }
  }

  private void heard(String subject, String words) {
    listeners.getOrDefault(subject, List.of()).forEach(listener -> listener.accept(words));
  }

  private Optional<ITopic<String>> topic(String subject) {
    return grid().map(instance -> instance.getTopic("havendesk." + subject));
  }

  // Looked up and not injected, since a server may have none; the name is a constant.
  @SuppressWarnings("BanJNDI")
  private synchronized Optional<HazelcastInstance> grid() {
    if (grid == null) {
      try {
        grid = Optional.of(InitialContext.doLookup(NAME));
      } catch (NamingException none) {
        grid = Optional.empty();
      }
    }
    return grid;
  }

  @PreDestroy
  void leave() {
    registrations.forEach(
        (subject, id) -> topic(subject).ifPresent(topic -> topic.removeMessageListener(id)));
  }
}
