package org.xinglin.network;

/**
 * An organisation in use, as far as programmes ask.
 *
 * @param address such as {@code Organization/12}
 * @param medical whether it is a medical institution: it has a level, and is neither a home nor one that gives no care
 * @param hospital whether it is one of county level or above
 * @param home whether elderly people live there
 * @param servedHome whether such a home has a clinic of its own, or an agreement with a medical institution in force
 * @param greenChannel whether it offers a green channel for elderly people
 * @param geriatrics whether it offers geriatrics
 * @param zhiweibing whether it is in the network of preventive Chinese medicine, by its role or an affiliation in force
 */
public record CareInstitution(
        String address,
        boolean medical,
        boolean hospital,
        boolean home,
        boolean servedHome,
        boolean greenChannel,
        boolean geriatrics,
        boolean zhiweibing) {}
