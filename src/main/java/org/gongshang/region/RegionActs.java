package org.gongshang.region;

import org.gongshang.Refusal;
import org.gongshang.region.RegionChange.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds regions and changes what they are called and who leads them; rights are checked before. */
@Component
public class RegionActs {

  private final TreeWork work;

  RegionActs(TreeWork work) {
    this.work = work;
  }

  /** Adds a region below its parent; returns its id. */
  @Transactional
  public long add(NewRegion wanted, Author author) {
    RegionTree tree = work.begin();
    Region parent = parent(tree, wanted);
    Level level = parent.level().below().orElseThrow(() -> new Refusal("region.noneBelow"));
    Naming naming = wanted.naming().tidy(level);
    Body body = body(wanted.body(), wanted.leads(), level.bodyOf(naming.name()));
    RegionFaults faults = new RegionFaults();
    faults.checkNaming(naming, level, null, parent, tree);
    faults.checkBody(body);
    faults.checkReason(author);
    faults.throwIfAny();
    long id = work.add(level, parent, naming, body);
    work.log(id, Act.ADDED, author, null, naming.words());
    return id;
  }

  private Region parent(RegionTree tree, NewRegion wanted) {
    if (tree.find(wanted.parentId()).isEmpty() && tree.known(wanted.parentId()).isPresent()) {
      throw new Refusal("region.fault.parent.closed");
    }
    return work.unchanged(tree, wanted.parentId(), wanted.parentVersion());
  }

  private static Body body(String name, String leads, Body usual) {
    return new Body(
        name.isBlank() ? usual.name() : name.strip(),
        leads.isBlank() ? usual.leads() : leads.strip());
  }

  /** Changes name, official name and code; what was called after the region follows. */
  @Transactional
  public void rename(long id, int version, Naming wanted, Author author) {
    RegionTree tree = work.begin();
    Region region = work.unchanged(tree, id, version);
    Spell spell = work.spell(id);
    Naming before = Naming.of(spell);
    Naming naming = wanted.tidy(region.level()).after(before);
    RegionFaults faults = new RegionFaults();
    faults.checkNaming(naming, region.level(), id, tree.parent(region).orElse(null), tree);
    faults.checkReason(author);
    if (before.equals(naming)) {
      faults.add(new Refusal("region.fault.name.same"));
    }
    faults.throwIfAny();
    work.rewrite(
        spell
            .named(naming.code(), naming.name(), naming.officialName(), naming.kind())
            .led(followed(spell, region.level(), naming.name())));
    work.log(id, Act.RENAMED, author, before.words(), naming.words());
  }

  private static Body followed(Spell spell, Level level, String newName) {
    return spell.ledBy().equals(level.bodyOf(spell.name())) ? level.bodyOf(newName) : spell.ledBy();
  }

  /** Changes the co-ordination body and the leading party organisation. */
  @Transactional
  public void lead(long id, int version, Body wanted, Author author) {
    RegionTree tree = work.begin();
    Region region = work.unchanged(tree, id, version);
    Body body = body(wanted.name(), wanted.leads(), region.level().bodyOf(region.name()));
    RegionFaults faults = new RegionFaults();
    faults.checkBody(body);
    faults.checkReason(author);
    Spell spell = work.spell(id);
    if (spell.ledBy().equals(body)) {
      faults.add(new Refusal("region.fault.body.same"));
    }
    faults.throwIfAny();
    work.rewrite(spell.led(body));
    work.log(id, Act.LED, author, spell.ledBy().words(), body.words());
  }
}
