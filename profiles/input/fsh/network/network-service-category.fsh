CodeSystem: NetworkServiceCategoryCodes
Id: network-service-category
Title: "网络服务类别 Network service category"
Description: "机构向网络内其他机构或居民提供的服务；本地代码，没有见到国家代码。The services that an institution offers to others of the network or to residents; local codes, no national ones were found."
* insert OwnCodeSystem
* insert Concept(remote-ecg, 远程心电诊断, Remote ECG reading)
* insert Concept(remote-consult, 远程会诊, Remote consultation)
* insert Concept(home-bed, 家庭病床, Home bed)
* insert Concept(tcm-technique, 中医适宜技术, TCM technique)
* insert Concept(lab, 检验, Laboratory)
* insert Concept(zhiweibing, 治未病, Zhiweibing)
* insert Concept(tcm-room, 中医综合服务区（中医馆）, TCM department (TCM clinic area\))
* insert Concept(elderly-green-channel, 老年人绿色通道, Green channel for elderly people)
* insert Concept(chronic-green-channel, 两慢病绿色通道, Green channel for the two chronic diseases)
* insert Concept(maternal-green-channel, 孕产妇绿色通道, Green channel for mothers)
* insert Concept(mdt, 多学科诊疗, Multidisciplinary consultation)
* insert Concept(geriatrics, 老年医学, Geriatrics)
* insert Concept(rehabilitation, 康复, Rehabilitation)
* insert Concept(nursing, 护理, Nursing)
* insert Concept(hospice, 安宁疗护, Hospice care)
* insert Concept(remote-monitoring, 远程监测, Remote monitoring)
* insert Concept(decoction, 中药代煎, Decoction of herbs)
* insert Concept(drug-delivery, 药品配送, Delivery of drugs)
* insert Concept(imaging, 影像检查, Imaging)
* insert Concept(education, 健康教育, Health education)

ValueSet: NetworkServiceCategory
Id: network-service-category
Title: "网络服务类别 Network service category"
Description: "机构向网络内其他机构或居民提供的服务。The services that an institution offers to others of the network or to residents."
* ^experimental = false
* include codes from system NetworkServiceCategoryCodes
