package org.havendesk.container;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of all container tests: the WAR as it is shipped, and the test itself. */
public final class TheApplication {

  private TheApplication() {}

  /** The shipped WAR with these test classes in it. */
  public static WebArchive with(Class<?>... tests) {
    return ShrinkWrap.create(ZipImporter.class, "havendesk.war")
        .importFrom(new File("target/havendesk.war"))
        .as(WebArchive.class)
        .addClasses(tests)
        .addClass(TestDoor.class)
        .addClass(Sql.class)
        .addAsLibrary(jarOf(Assertions.class));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
