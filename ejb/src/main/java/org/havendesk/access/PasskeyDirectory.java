package org.havendesk.access;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havendesk.access.store.Staff;
import org.havendesk.access.store.StaffMember;
import org.havendesk.access.store.StaffPasskey;
import org.havendesk.access.store.StaffPasskeys;

/** Shows the passkeys that are kept here to what checks them. */
@ApplicationScoped
public class PasskeyDirectory implements CredentialRepository {

  @Inject private Staff staff;
  @Inject private StaffPasskeys passkeys;

  @Override
  public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String login) {
    return passkeys.of(login).stream()
        .map(
            passkey ->
                PublicKeyCredentialDescriptor.builder()
                    .id(new ByteArray(passkey.credentialId()))
                    .build())
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<ByteArray> getUserHandleForUsername(String login) {
    return staff.find(login).flatMap(StaffMember::userHandle).map(ByteArray::new);
  }

  @Override
  public Optional<String> getUsernameForUserHandle(ByteArray handle) {
    return staff.findByHandle(handle.getBytes()).map(StaffMember::login);
  }

  @Override
  public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray handle) {
    return passkeys
        .find(credentialId.getBytes())
        .flatMap(this::registered)
        .filter(credential -> credential.getUserHandle().equals(handle));
  }

  @Override
  public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
    return passkeys.find(credentialId.getBytes()).flatMap(this::registered).stream()
        .collect(Collectors.toSet());
  }

  private Optional<RegisteredCredential> registered(StaffPasskey passkey) {
    return getUserHandleForUsername(passkey.login())
        .map(
            handle ->
                RegisteredCredential.builder()
                    .credentialId(new ByteArray(passkey.credentialId()))
                    .userHandle(handle)
                    .publicKeyCose(new ByteArray(passkey.publicKey()))
                    .signatureCount(passkey.signCount())
                    .build());
  }
}
