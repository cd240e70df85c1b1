package org.xinglin.sandbox.fhir;

import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.xinglin.sandbox.domain.Request;
import org.xinglin.sandbox.domain.Resident;

/** The profiles of service requests, one for each kind. */
final class RequestMapper {

    private RequestMapper() {}

    /** @param index among the resident's requests */
    static ServiceRequest serviceRequest(Resident resident, Request request, int index) {
        ServiceRequest service = new ServiceRequest();
        String id = Ids.numbered(resident, "request", index);
        service.setId(id);
        service.addIdentifier().setSystem(Systems.SANDBOX).setValue(id);
        service.setStatus(ServiceRequestStatus.valueOf(request.state().name().replace("_", "")));
        service.setIntent(ServiceRequestIntent.ORDER);
        service.addCategory(new CodeableConcept()
                .addCoding(Systems.own(
                        "service-request-category",
                        request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        service.setPriority(request.because() == null ? ServiceRequestPriority.ROUTINE : ServiceRequestPriority.URGENT);
        service.setCode(code(request.kind()));
        service.setSubject(Ids.patient(resident));
        service.setAuthoredOnElement(Systems.time(request.authored()));
        service.setRequester(Ids.organization(request.from()));
        service.addPerformer(Ids.organization(request.to()));
        if (request.reason() != null) {
            service.addReasonCode(Diseases.code(request.reason()));
        } else {
            service.addReasonCode().setText(undiagnosed(request.kind()));
        }
        if (request.because() != null) {
            String reading = Ids.numbered(resident, "reading", request.because());
            service.addSupportingInfo(new Reference("Observation/" + reading));
        }
        return service;
    }

    /** Why something is asked for when no diagnosis is the reason. */
    private static String undiagnosed(Request.Kind kind) {
        return switch (kind) {
            case REFERRAL_UP -> "读数危急，尚未确诊";
            case REFERRAL_DOWN -> "病情稳定，转回基层随访";
            case LAB_ORDER -> "健康检查";
            case REMOTE_ECG -> "心电筛查";
            case HOME_BED -> "行动不便，需上门服务";
            case TCM_SERVICE -> "中医药健康管理";
        };
    }

    private static CodeableConcept code(Request.Kind kind) {
        return switch (kind) {
            case REFERRAL_UP -> Systems.loinc("57133-1").setText("上转");
            case REFERRAL_DOWN -> Systems.loinc("57133-1").setText("下转");
            case LAB_ORDER -> Systems.loinc("4548-4").setText("糖化血红蛋白");
            case REMOTE_ECG -> Systems.loinc("11524-6").setText("远程心电图");
            case HOME_BED -> new CodeableConcept().setText("家庭病床");
            case TCM_SERVICE -> new CodeableConcept().setText("中医体质调理");
        };
    }
}
