package org.gongshang.programme.annual;

import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of a vote, written by the clerk or the convener before the approver opens it. */
@Component
@Transactional
public class TermsDesk {

  private final ProgrammeMapper mapper;
  private final Programmes programmes;
  private final ProgrammeRights rights;
  private final Regions regions;
  private final Once once;

  TermsDesk(
      ProgrammeMapper mapper,
      Programmes programmes,
      ProgrammeRights rights,
      Regions regions,
      Once once) {
    this.mapper = mapper;
    this.programmes = programmes;
    this.rights = rights;
    this.regions = regions;
    this.once = once;
  }

  /**
   * The programme, for who writes its rules.
   *
   * @throws NotVisible for everybody else
   */
  Programme writing(Viewer viewer, String number) {
    Programme programme = rights.visible(viewer, number);
    if (!rights.prepares(viewer, programme.regionId())) {
      throw new NotVisible("the rules of programme " + number);
    }
    return programme;
  }

  public String settle(Viewer viewer, String number, TermsForm form, String key) {
    Programme programme = writing(viewer, number);
    return once.run(
        viewer.accountId(),
        key,
        Act.of("programme terms", number, form.toString()),
        Programmes.path(number),
        () -> settle(programme, form));
  }

  private void settle(Programme seen, TermsForm form) {
    String number = seen.number();
    TermsForm.Checked said =
        form.read(number, regions.children(seen.regionId()).stream().map(Region::id).toList());
    Programme held = programmes.lock(number);
    held.demandUnsettled();
    if (mapper.updateTerms(said.terms()) == 0) {
      throw new Refusal("annual.moved");
    }
    programmes.save(held.funded(said.budget()));
    mapper.deleteShares(number);
    List<Share> shares = said.shares();
    shares.forEach(share -> mapper.insertShare(number, share));
  }
}
