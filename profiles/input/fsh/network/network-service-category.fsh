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

ValueSet: NetworkServiceCategory
Id: network-service-category
Title: "网络服务类别 Network service category"
Description: "机构向网络内其他机构或居民提供的服务。The services that an institution offers to others of the network or to residents."
* ^experimental = false
* include codes from system NetworkServiceCategoryCodes
