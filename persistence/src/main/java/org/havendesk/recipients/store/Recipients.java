package org.havendesk.recipients.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.KeyRing;

/** All recipients. */
@ApplicationScoped
public class Recipients {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private KeyRing keys;

  /** Makes the key of a recipient that is to be added. */
  public UUID newId() {
    return keys.newKey();
  }

  public Recipient add(Recipient recipient) {
    entities.persist(recipient);
    entities.flush();
    return recipient;
  }

  public Optional<Recipient> find(UUID id) {
    return Optional.ofNullable(entities.find(Recipient.class, id));
  }

  /** The recipient that calls the interface for partners as this client. */
  public Optional<Recipient> callingAs(String client) {
    return entities
        .createQuery("select r from Recipient r where r.client = :client", Recipient.class)
        .setParameter("client", client)
        .getResultStream()
        .findFirst();
  }

  /** Every recipient, by name. */
  public List<Recipient> all() {
    return entities
        .createQuery("select r from Recipient r order by r.name", Recipient.class)
        .getResultList();
  }

  /** The recipients of these kinds, by name. */
  public List<Recipient> ofKinds(Collection<String> kinds) {
    return all().stream().filter(recipient -> kinds.contains(recipient.kind())).toList();
  }
}
