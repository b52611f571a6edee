package org.gongshang.workflow.web;

import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Withdrawals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back a matter that was handed down; asks back before. */
@Controller
@RequestMapping("/matters/{number}/withdraw")
class WithdrawController {

  private final Withdrawals withdrawals;
  private final Regions regions;

  WithdrawController(Withdrawals withdrawals, Regions regions) {
    this.withdrawals = withdrawals;
    this.regions = regions;
  }

  @GetMapping
  String ask(@PathVariable String number, Viewer viewer, Model model) {
    Matter matter = withdrawals.withdrawable(number, viewer);
    model.addAttribute("matter", matter);
    model.addAttribute("region", regions.get(matter.regionId()).name());
    return "workflow/withdraw";
  }

  @PostMapping
  String withdraw(
      @PathVariable String number,
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key) {
    return "redirect:" + withdrawals.withdraw(number, viewer, key);
  }
}
