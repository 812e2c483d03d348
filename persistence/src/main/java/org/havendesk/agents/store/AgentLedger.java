package org.havendesk.agents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tokens of agents and what they sent. */
@ApplicationScoped
public class AgentLedger {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Keeps an agent's first token. */
  public void add(AgentToken token) {
    entities.persist(token);
  }

  /** An agent's token, which no one else can renew until the transaction ends. */
  public Optional<AgentToken> lockTokenOf(String agent) {
    return Optional.ofNullable(
        entities.find(AgentToken.class, agent, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The token with this hash. */
  public Optional<AgentToken> findToken(byte[] hash) {
    return entities
        .createQuery("select t from AgentToken t where t.tokenHash = :hash", AgentToken.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  /** Keeps what an agent sent; the database refuses the same message twice. */
  public AgentRequest add(AgentRequest sent) {
    entities.persist(sent);
    entities.flush();
    return sent;
  }

  /** What an agent sent. */
  public Optional<AgentRequest> find(UUID id) {
    return Optional.ofNullable(entities.find(AgentRequest.class, id));
  }

  /** What is to be looked at, locked; another instance skips it. */
  public List<AgentRequest> lockToLookAt(Instant now, int limit) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select cast(id as char) from agent_request where look_at <= ?"
                    + " order by look_at limit "
                    + limit
                    + " for update skip locked")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    return ids.stream()
        .map(id -> entities.find(AgentRequest.class, UUID.fromString(id.toString())))
        .toList();
  }

  /** What became of a message that was sent before. */
  public Optional<AgentRequest> findMessage(byte[] hash) {
    return entities
        .createQuery("select r from AgentRequest r where r.messageHash = :hash", AgentRequest.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }
}
