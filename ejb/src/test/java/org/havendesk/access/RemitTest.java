package org.havendesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.havendesk.access.store.Remit;
import org.havendesk.access.store.Remit.Part;
import org.havendesk.platform.InvalidInput;

class RemitTest {

  private static final List<UUID> TEAMS =
      List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));

  /** What of a ticket decides who sees it. */
  record Matter(
      Optional<UUID> team,
      Optional<String> assignee,
      Optional<String> region,
      Optional<String> tongue) {

    boolean isWithin(Remit remit) {
      return remit.allows(team, assignee, region, tongue);
    }
  }

  @Property
  void without_teams_there_is_no_limit(@ForAll("matters") Matter matter) {
    assertThat(matter.isWithin(new Remit("nora", List.of()))).isTrue();
  }

  @Property
  void what_is_somebodys_own_they_see(
      @ForAll("matters") Matter matter, @ForAll("parts") List<Part> parts) {
    var own = new Matter(matter.team(), Optional.of("nora"), matter.region(), matter.tongue());
    assertThat(own.isWithin(new Remit("nora", parts))).isTrue();
  }

  @Property
  void what_a_team_has_only_its_members_see(
      @ForAll("matters") Matter matter, @ForAll("parts") List<Part> parts) {
    for (UUID team : TEAMS) {
      var taken =
          new Matter(Optional.of(team), Optional.of("ole"), matter.region(), matter.tongue());
      assertThat(taken.isWithin(new Remit("nora", parts)))
          .isEqualTo(parts.stream().anyMatch(part -> part.team().equals(team)));
    }
  }

  @Property
  void what_is_not_known_is_lost_to_nobody(@ForAll("parts") List<Part> parts) {
    var unknown =
        new Matter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(unknown.isWithin(new Remit("nora", parts))).isTrue();
  }

  @Property
  void of_what_no_team_has_they_see_what_one_team_is_for_in_region_and_language(
      @ForAll("matters") Matter matter, @ForAll("parts") List<Part> parts) {
    var free = new Matter(Optional.empty(), Optional.of("ole"), matter.region(), matter.tongue());
    boolean region = false;
    for (Part part : parts) {
      boolean there =
          part.regions().isEmpty()
              || free.region().isEmpty()
              || part.regions().contains(free.region().get());
      boolean so =
          part.languages().isEmpty()
              || free.tongue().isEmpty()
              || part.languages().contains(free.tongue().get());
      region = region || there && so;
    }
    assertThat(free.isWithin(new Remit("nora", parts))).isEqualTo(region);
  }

  @Property
  void one_more_team_takes_nothing_away(
      @ForAll("matters") Matter matter,
      @ForAll("parts") List<Part> parts,
      @ForAll("parts") List<Part> more) {
    var both = new ArrayList<>(parts);
    both.addAll(more);
    if (matter.isWithin(new Remit("nora", parts))) {
      assertThat(matter.isWithin(new Remit("nora", both))).isTrue();
    }
  }

  @Example
  void a_language_is_known_without_script_and_region() {
    assertThat(Remit.tongue(Optional.of("DE-at"))).contains("de");
    assertThat(Remit.tongue(Optional.of("zh-Hant-TW"))).contains("zh");
    assertThat(Remit.tongue(Optional.of("und"))).isEmpty();
    assertThat(Remit.tongue(Optional.empty())).isEmpty();
  }

  @Example
  void terms_are_read_as_people_type_them_and_say_whether_they_are_wider() {
    var terms = TeamTerms.of(" Nord ", "de, AT;dk", "De  fil");
    assertThat(terms.name()).isEqualTo("Nord");
    assertThat(terms.regions()).containsExactlyInAnyOrder("DE", "AT", "DK");
    assertThat(terms.languages()).containsExactlyInAnyOrder("de", "fil");
    assertThat(terms.isWiderThan(Set.of("DE", "AT", "DK"), Set.of("de", "fil"))).isFalse();
    assertThat(terms.isWiderThan(Set.of(), Set.of())).isFalse();
    assertThat(terms.isWiderThan(Set.of("DE"), Set.of())).isTrue();
    assertThat(TeamTerms.of("Nord", "", "de").isWiderThan(Set.of("DE"), Set.of("de"))).isTrue();
    wrong("name", " ", "", "");
    wrong("regions", "Nord", "DE, XX", "");
    wrong("languages", "Nord", "", "de-AT");
    wrong("languages", "Nord", "", "qq");
  }

  private static void wrong(String field, String name, String regions, String languages) {
    assertThatThrownBy(() -> TeamTerms.of(name, regions, languages))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Provide
  Arbitrary<Matter> matters() {
    return Combinators.combine(
            Arbitraries.of(TEAMS).optional(),
            Arbitraries.of("nora", "ole").optional(),
            regions().optional(),
            tongues().optional())
        .as(Matter::new);
  }

  /** At least one: without a team there is no limit. */
  @Provide
  Arbitrary<List<Part>> parts() {
    return Combinators.combine(
            Arbitraries.of(TEAMS), regions().set().ofMaxSize(2), tongues().set().ofMaxSize(2))
        .as(Part::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static Arbitrary<String> regions() {
    return Arbitraries.of("DE", "FR", "DK");
  }

  private static Arbitrary<String> tongues() {
    return Arbitraries.of("de", "fr", "da");
  }
}
