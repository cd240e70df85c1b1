// One value set for each kind of request, by which the server tells it.
RuleSet: RequestCategory(code, zh, en)
* ^experimental = false
* ^title = "{zh}的类别 Category of a {en}"
* ^description = "标明{zh}的代码。The code that marks a {en}."
* ServiceRequestCategoryCodes#{code}

ValueSet: ReferralUpCategory
Id: referral-up-category
* insert RequestCategory(referral-up, 上转申请, referral to a higher level)

ValueSet: ReferralDownCategory
Id: referral-down-category
* insert RequestCategory(referral-down, 下转申请, referral to a lower level)

ValueSet: RemoteConsultationCategory
Id: remote-consultation-category
* insert RequestCategory(remote-consultation, 远程会诊申请, remote consultation)

ValueSet: RemoteEcgCategory
Id: remote-ecg-category
* insert RequestCategory(remote-ecg, 远程心电申请, remote ECG)

ValueSet: LabOrderCategory
Id: lab-order-category
* insert RequestCategory(lab-order, 检验申请, laboratory order)

ValueSet: HomeBedCategory
Id: home-bed-category
* insert RequestCategory(home-bed, 家庭病床申请, request for a home bed)

ValueSet: TcmServiceCategory
Id: tcm-service-category
* insert RequestCategory(tcm-service, 中医药服务申请, request for a TCM service)

ValueSet: MdtCategory
Id: mdt-category
* insert RequestCategory(mdt, 多学科会诊申请, multidisciplinary consultation)

ValueSet: ImagingOrderCategory
Id: imaging-order-category
* insert RequestCategory(imaging-order, 影像检查申请, imaging order)

ValueSet: DecoctionCategory
Id: decoction-category
* insert RequestCategory(decoction, 代煎配送申请, request for decoction and delivery)

ValueSet: RehabilitationCategory
Id: rehabilitation-category
* insert RequestCategory(rehabilitation, 康复申请, request for rehabilitation)

ValueSet: HospiceCategory
Id: hospice-category
* insert RequestCategory(hospice, 安宁疗护申请, request for hospice care)
