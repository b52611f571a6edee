package org.gongshang.people.activation;

import java.util.List;
import org.gongshang.QrCode;
import org.gongshang.people.activation.Activations.Issued;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Codes as they are printed, this once: one slip for each person, to be cut out.
 *
 * @param label whose or where they are
 * @param left how many got none
 * @param address where codes are typed
 * @param back page that one came from
 */
public record SlipPage(String label, List<Slip> slips, int left, String address, String back) {

  public static SlipPage of(String label, List<Issued> issued, int left, String back) {
    return new SlipPage(
        label, issued.stream().map(Slip::of).toList(), left, activate().toUriString(), back);
  }

  private static UriComponentsBuilder activate() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path("/activate");
  }

  /** A code with its way in. */
  public record Slip(Issued issued, QrCode qr) {

    static Slip of(Issued issued) {
      return new Slip(
          issued,
          QrCode.of(
              activate()
                  .queryParam("login", issued.person().login())
                  .queryParam("code", issued.code())
                  .toUriString()));
    }
  }
}
