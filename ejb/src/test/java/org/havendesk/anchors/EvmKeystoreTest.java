package org.havendesk.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvmKeystoreTest {

  // The test vector of the definition.
  private static final String SECRET =
      "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d";
  private static final String PBKDF2 =
      """
      {"crypto": {"cipher": "aes-128-ctr",
        "cipherparams": {"iv": "6087dab2f9fdbbfaddc31a909735c1e6"},
        "ciphertext": "5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46",
        "kdf": "pbkdf2", "kdfparams": {"c": 262144, "dklen": 32, "prf": "hmac-sha256",
          "salt": "ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},
        "mac": "517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},
       "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6", "version": 3}
      """;
  // Written by ethers.js; the vector of the definition has parameters that BouncyCastle refuses.
  private static final String SCRYPT =
      """
      {"Crypto": {"cipher": "aes-128-ctr",
        "cipherparams": {"iv": "df9a4a9e1c97233d32b3ec223324cd23"},
        "ciphertext": "9e62d08acaec9ac4267f01d28e18d27cb60641224c429daf41570dd1a2dfe0ea",
        "kdf": "scrypt", "kdfparams": {"dklen": 32, "n": 4096, "r": 8, "p": 1,
          "salt": "c71d68f3254eae75ab607473c7a4a5cce327a3f45e9f82848de1d05640675667"},
        "mac": "ce938fd44022229ff3b602a0360afb6bcb4c7d68c7c2ffba6d114a4338fe9319"},
       "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6", "version": 3}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {PBKDF2, SCRYPT})
  void files_of_both_key_derivations_open(String keystore) throws Exception {
    var account =
        EvmKeystore.open(file("k", keystore, "rw-------"), file("p", "testpassword", "rw-------"));
    assertThat(account.getEcKeyPair().getPrivateKey().toString(16)).isEqualTo(SECRET);
  }

  @Test
  void another_password_opens_nothing() throws IOException {
    var keystore = file("k", PBKDF2, "rw-------");
    var password = file("p", "another", "rw-------");
    assertThatThrownBy(() -> EvmKeystore.open(keystore, password))
        .isInstanceOf(AnchorFailed.class)
        .hasMessageContaining("password");
  }

  @Test
  void a_file_that_others_can_read_is_refused() throws IOException {
    var keystore = file("k", PBKDF2, "rw-r--r--");
    var password = file("p", "testpassword", "rw-------");
    assertThatThrownBy(() -> EvmKeystore.open(keystore, password))
        .isInstanceOf(AnchorFailed.class)
        .hasMessageContaining("Others can read k");
  }

  private Path file(String name, String text, String mode) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
