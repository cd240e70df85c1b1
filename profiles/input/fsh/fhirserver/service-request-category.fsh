CodeSystem: ServiceRequestCategoryCodes
Id: service-request-category
Title: "服务申请类别 Service request category"
Description: "服务申请的类别。The categories of service requests."
* insert OwnCodeSystem
* insert Concept(referral-up, 上转, Referral to a higher level)
* insert Concept(referral-down, 下转, Referral to a lower level)
* insert Concept(remote-consultation, 远程会诊, Remote consultation)
* insert Concept(remote-ecg, 远程心电, Remote ECG)
* insert Concept(lab-order, 检验申请, Laboratory order)
* insert Concept(home-bed, 家庭病床, Home bed)
* insert Concept(tcm-service, 中医药服务, TCM service)
* insert Concept(mdt, 多学科会诊, Multidisciplinary consultation)
* insert Concept(imaging-order, 影像检查申请, Imaging order)
* insert Concept(decoction, 代煎配送, Decoction and delivery)
* insert Concept(rehabilitation, 康复, Rehabilitation)
* insert Concept(hospice, 安宁疗护, Hospice care)

ValueSet: ServiceRequestCategory
Id: service-request-category
Title: "服务申请类别 Service request category"
Description: "服务申请的类别。The categories of service requests."
* ^experimental = false
* include codes from system ServiceRequestCategoryCodes
