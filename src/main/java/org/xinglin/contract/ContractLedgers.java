package org.xinglin.contract;

import java.util.List;
import java.util.Set;
import org.xinglin.fhirserver.Caller;

/** What residents signed, what is owed to them and in which groups they are, for other rooms: no rule of it is anywhere else. */
public interface ContractLedgers {

    /**
     * @param contracts all that ever bound, the latest first
     * @param populations of all days, as far as is known now
     */
    record Standing(List<SignedContract> contracts, List<PopulationDays> populations) {

        public static final Standing NONE = new Standing(List.of(), List.of());

        public Standing {
            contracts = List.copyOf(contracts);
            populations = List.copyOf(populations);
        }
    }

    /** @param patientId a logical id */
    Standing of(Caller caller, String patientId);

    /** The ids of residents who have, or had, a contract with a team. */
    Set<String> residentsOf(String team);
}
