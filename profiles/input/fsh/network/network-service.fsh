Profile: NetworkService
Parent: HealthcareService
Id: NetworkService
Title: "网络服务 Network service"
Description: "一个机构能做什么：远程心电、远程会诊、家庭病床、中医适宜技术、检验；写明由谁提供、覆盖哪里、何时提供，应用据此找到能承接申请的机构。服务类别是本地代码。What an institution can do: remote ECG, remote consultation, home beds, TCM techniques, laboratory; by whom, for which area and when, so that apps find who can take a request. The categories are local codes."
* insert EnforcedForCategory(HealthcareService, network-service-category)
* obeys network-service-1 and network-service-2
* identifier insert Supported
* active insert Shown
* providedBy 1..1
* providedBy insert Shown
* category 1..*
* category from NetworkServiceCategory (extensible)
* category insert Shown
* type insert Supported
* location insert Supported
* name 1..1
* name insert Shown
* telecom insert Shown
* coverageArea insert Shown
* coverageArea ^short = "服务覆盖的地区，ServiceLocation The area served, a ServiceLocation"
* availableTime insert Shown

Invariant: network-service-1
Description: "中文：服务应写明覆盖哪里；本服务没有 coverageArea；请引用覆盖的地区（Location），否则按地区找服务的应用找不到它 | English: a service should say which area it covers; this one has no coverageArea; refer to the area (a Location), or apps that look by area will miss it"
Severity: #warning
Expression: "coverageArea.exists()"

Invariant: network-service-2
Description: "中文：服务应写明何时提供；本服务没有 availableTime；请填星期和起止时刻，全天的填 allDay | English: a service should say when it is offered; this one has no availableTime; fill in days and hours, or allDay"
Severity: #warning
Expression: "availableTime.exists()"
