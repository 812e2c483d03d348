package org.havendesk.evidence.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.EvidenceLog;
import org.havendesk.evidence.LogEntry;
import org.havendesk.evidence.MalformedEvidence;
import org.havendesk.evidence.TilePath;

/** The log as C2SP tlog-tiles, its entries, and receipts that prove them offline. */
@Path("evidence")
public class EvidenceResource {

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  @Inject private EvidenceLog log;

  @Needs({Permission.EVIDENCE_READ, Permission.RIGHTS_READ})
  @GET
  @Path("checkpoint")
  @Produces(TEXT)
  public Response checkpoint() {
    return Response.ok(log.checkpoint().toString()).cacheControl(fresh()).build();
  }

  @Needs(Permission.EVIDENCE_READ)
  @GET
  @Path("tile/{path: .+}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response tile(@PathParam("path") String path) {
    var tile = log.tile(known(path)).orElseThrow(NotFoundException::new);
    return Response.ok(tile).cacheControl(immutable()).build();
  }

  @Needs(Permission.EVIDENCE_READ)
  @GET
  @Path("entries/{index: 0|[1-9][0-9]{0,17}}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response entry(@PathParam("index") long index) {
    var entry = log.entry(index).map(EvidenceResource::fields).orElseThrow(NotFoundException::new);
    return Response.ok(entry).cacheControl(immutable()).build();
  }

  @Needs({Permission.EVIDENCE_READ, Permission.RIGHTS_READ})
  @GET
  @Path("receipts/{id: [0-9a-fA-F-]{36}}")
  @Produces(TEXT)
  public Response receipt(@PathParam("id") UUID id) {
    return Response.ok(log.receipt(id).format())
        .cacheControl(unstored())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".tlog-proof\"")
        .build();
  }

  private static TilePath known(String path) {
    try {
      return TilePath.parse(path);
    } catch (MalformedEvidence e) {
      throw new NotFoundException(e.getMessage(), e);
    }
  }

  private static Map<String, Object> fields(LogEntry entry) {
    var leaf = entry.leaf();
    Map<String, Object> fields = new TreeMap<>();
    entry.index().ifPresent(index -> fields.put("index", index));
    fields.put("id", leaf.id().toString());
    fields.put("kind", leaf.kind());
    fields.put("actor", leaf.actor());
    fields.put("occurredAt", leaf.occurredAt().toString());
    fields.put("facts", new TreeMap<>(leaf.facts()));
    leaf.commitment().ifPresent(commitment -> fields.put("commitment", commitment));
    return fields;
  }

  // tlog-tiles: the checkpoint changes within seconds, tiles and entries never.
  private static CacheControl fresh() {
    var control = new CacheControl();
    control.setMaxAge(1);
    control.setPrivate(true);
    return control;
  }

  private static CacheControl immutable() {
    var control = new CacheControl();
    control.setMaxAge(A_YEAR);
    control.setPrivate(true);
    control.getCacheExtension().put("immutable", null);
    return control;
  }

  private static CacheControl unstored() {
    var control = new CacheControl();
    control.setNoStore(true);
    return control;
  }
}
