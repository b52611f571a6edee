package org.gongshang.scoring;

/**
 * A candidate with what scoring made of it.
 *
 * @param result weighted points of 100, cut to two decimals
 * @param place from 1; 0 where too few scored it
 */
public record Ranked(
    Candidate candidate,
    TrackMean experts,
    TrackMean jury,
    String result,
    int place,
    boolean shortlisted) {}
