package org.gongshang.opinion;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.gongshang.Batches;
import org.gongshang.Refusal;
import org.gongshang.council.Councils;
import org.gongshang.opinion.ground.Responses;
import org.gongshang.people.Accounts;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Requesters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who are asked in a round, by its circle. */
@Component
class Guests {

  private static final Random ORDER = new SecureRandom();

  /** Numbers from here on are those of residents who came by themselves. */
  private static final int LATER = 1_000_000_000;

  private static final int TRIES = 5;

  private final Councils councils;
  private final Accounts accounts;
  private final Requesters requesters;
  private final Regions regions;
  private final OpinionMapper mapper;
  private final ReactionMapper reactions;

  Guests(
      Councils councils,
      Accounts accounts,
      Requesters requesters,
      Regions regions,
      OpinionMapper mapper,
      ReactionMapper reactions) {
    this.councils = councils;
    this.accounts = accounts;
    this.requesters = requesters;
    this.regions = regions;
    this.mapper = mapper;
    this.reactions = reactions;
  }

  /** Takes those in who belong to the circle now; returns their accounts. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Long> invite(OpinionRound round) {
    Map<Long, Sector> sectors = sectors(round);
    if (sectors.isEmpty()) {
      throw new Refusal(isWide(round) ? "opinion.open.noCouncil" : "opinion.open.nobody");
    }
    demandRoom(round, sectors.size(), "opinion.open.many");
    // in an order that tells nothing: files number people by it
    List<Long> people = new ArrayList<>(sectors.keySet());
    Collections.shuffle(people, ORDER);
    List<ParticipantRow> rows = new ArrayList<>();
    for (Long person : people) {
      rows.add(new ParticipantRow(0, rows.size(), person, sectors.get(person), null, null, null));
    }
    Batches.each(rows, some -> reactions.insertParticipants(round.id(), some));
    return people;
  }

  private void demandRoom(OpinionRound round, long people, String key) {
    long statements = mapper.accepted(round.id());
    if (!Responses.holds(people, statements)) {
      throw new Refusal(key, statements, Responses.MOST / statements);
    }
  }

  /** Residents are of the public; who also sits in the council counts there. */
  private Map<Long, Sector> sectors(OpinionRound round) {
    Map<Long, Sector> sectors = new LinkedHashMap<>();
    councils
        .of(round.regionId())
        .ifPresent(
            council ->
                councils
                    .members(council.id())
                    .forEach((id, seat) -> sectors.put(id, sector(seat.sector()))));
    for (Long resident : residents(round)) {
      sectors.putIfAbsent(resident, Sector.PUBLIC);
    }
    return sectors;
  }

  private static Sector sector(@Nullable Sector sector) {
    return Objects.requireNonNullElse(sector, Sector.PUBLIC);
  }

  private Iterable<Long> residents(OpinionRound round) {
    return switch (round.circle()) {
      case REQUESTERS ->
          round.matter() == null ? List.of() : requesters.of(new MatterNumber(round.matter()));
      case RESIDENTS -> living(round.regionId());
      case COUNCIL, IMPORTED -> List.of();
    };
  }

  /**
   * Each gets a place and a message at once. The homes of a subdistrict or a district are too many
   * for that: there residents come by themselves.
   */
  private Iterable<Long> living(long regionId) {
    if (isWide(regionId)) {
      return List.of();
    }
    TreeSet<Long> people = new TreeSet<>();
    for (Region region : regions.within(regionId)) {
      people.addAll(accounts.holders(Role.RESIDENT, region.id()));
    }
    return people;
  }

  private boolean isWide(long regionId) {
    return regions.get(regionId).level().number() < Level.COMMUNITY.number();
  }

  /** Whether residents take part of whom the round does not know beforehand. */
  boolean isWide(OpinionRound round) {
    return round.circle() == Circle.RESIDENTS && isWide(round.regionId());
  }

  /**
   * The participant, held until the transaction ends; a resident who was not asked by name becomes
   * one. Their number tells nothing of when they came.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  ParticipantRow hold(OpinionRound round, long account) {
    ParticipantRow known = reactions.hold(round.id(), account);
    if (known == null) {
      demandRoom(round, reactions.people(round.id()) + 1, "opinion.full");
    }
    for (int tries = 0; known == null && tries < TRIES; tries++) {
      try {
        int number = LATER + ORDER.nextInt(LATER);
        reactions.insertParticipants(
            round.id(),
            List.of(new ParticipantRow(0, number, account, Sector.PUBLIC, null, null, null)));
      } catch (DuplicateKeyException taken) {
        // by the same person in this moment, or the number by another
      }
      known = reactions.hold(round.id(), account);
    }
    return Objects.requireNonNull(known, "who takes part");
  }
}
