package org.havendesk.sealing;

import java.util.List;
import java.util.Map;

/** Where a {@link PersonalDataHolder} puts what it holds. */
public interface ExportSink {

  /** One kind of thing, each as names and plain values (text, numbers, times, lists, maps). */
  void records(String name, List<Map<String, Object>> records);

  /** A file; the name is made safe and unique by the sink, which returns what it became. */
  String file(String name, String mediaType, byte[] content);
}
