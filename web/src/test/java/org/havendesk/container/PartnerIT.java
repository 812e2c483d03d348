package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.people.Contact;
import org.havendesk.rights.NewRightsRequest;
import org.havendesk.rights.RightsDesk;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.store.Channel;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a partner's system may do by the scopes of its token, and no more. */
@ExtendWith(ArquillianExtension.class)
class PartnerIT {

  @Deployment
  static WebArchive application() {
    return TheApplication.with(PartnerIT.class);
  }

  @Inject private TicketDesk tickets;
  @Inject private RightsDesk rights;
  @Inject private CurrentCaller caller;

  @Test
  void who_may_write_tickets_opens_and_answers_them_without_reading_any() {
    try (var as = partner("shop", Permission.TICKETS_WRITE)) {
      var opened = tickets.open(matterOf("paul@example.org"));
      long id = opened.ticket().id();

      assertThat(opened.ticket().customer().masked()).isTrue();
      assertThat(tickets.reply(id, null, "It is on its way.", List.of()).id()).isPositive();
      assertThat(tickets.row(id)).isPresent();
      assertThatThrownBy(() -> tickets.view(id)).isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void a_partner_sees_only_the_requests_that_it_filed_itself() {
    UUID filed;
    try (var as = partner("shop", Permission.RIGHTS_WRITE)) {
      filed = rights.file(NewRightsRequest.of("access", "rita@example.org", "DE", null, "de")).id();
    }
    try (var as = partner("rival", Permission.RIGHTS_READ)) {
      assertThat(rights.find(filed)).isEmpty();
      assertThat(rights.list(true, Optional.empty(), 10).requests()).isEmpty();
    }
    try (var as = partner("shop", Permission.RIGHTS_READ)) {
      assertThat(rights.find(filed)).isPresent();
    }
  }

  @Test
  void a_copy_of_everything_is_only_for_whom_personal_data_is_open() {
    var any = UUID.randomUUID();
    try (var as = partner("shop", Permission.RIGHTS_READ)) {
      assertThatThrownBy(() -> rights.export(any))
          .isInstanceOf(AccessDenied.class)
          .hasMessageContaining("rights:read and personal-data:read");
    }
    try (var as = partner("shop", Permission.RIGHTS_READ, Permission.PERSONAL_DATA_READ)) {
      assertThat(rights.export(any)).isEmpty();
    }
  }

  private CurrentCaller.Scope partner(String client, Permission first, Permission... others) {
    return caller.as(Caller.partner(client, EnumSet.of(first, others)));
  }

  private static NewTicket matterOf(String email) {
    Contact customer = Contact.ofMail(email, Optional.of("Paul"));
    return NewTicket.of(Channel.WEB, customer, "Where is it?", Said.of("Hello"));
  }
}
