package org.havendesk.rights;

import java.io.InputStream;

/**
 * A finished export.
 *
 * @param content a zip archive, opened piece by piece as it is read
 */
public record ExportFile(String name, InputStream content) {}
