package org.gongshang.region;

/**
 * Who co-ordinates a region.
 *
 * @param name of the co-ordination body: 枣营北里社区党建工作协调委员会分会
 * @param leads the party organisation that leads it: 枣营北里社区党组织
 */
public record Body(String name, String leads) {

  String words() {
    return name + " / " + leads;
  }
}
