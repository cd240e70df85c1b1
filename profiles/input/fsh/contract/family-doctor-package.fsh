Profile: FamilyDoctorPackage
Parent: CarePlan
Id: FamilyDoctorPackage
Title: "家庭医生签约服务包 Family doctor package"
Description: "居民与家庭医生团队签约的一个服务包：一年一签，由团队履行。要追踪履约的项目写成 ServiceRequest 或 Task 并从 activity.reference 引用；activity.detail 只写建议和频次。各人群的服务频次由各地规定，本 profile 不写死。The service package that a resident signs with a family doctor team, for a year at a time. Services whose fulfilment is tracked are ServiceRequests or Tasks in activity.reference; activity.detail is for advice and frequency alone. How often each population group is served is set locally and not fixed here."
* insert EnforcedForCategory(CarePlan, family-doctor-package-category)
* insert CarePlanRules
* obeys package-1 and package-2 and plan-activity-1 and plan-activity-2
* identifier insert Supported
* status insert Shown
* category insert Supported
* title insert Shown
* subject insert Shown
* period 1..1
* period insert Shown
* period.start 1..1
* period.end 1..1
* careTeam 1..*
* careTeam insert Shown
* careTeam ^short = "签约团队 The contracted team"
* author insert Supported
* contributor insert Supported
* contributor ^short = "参与履约的机构或人员 Who contributes to the package"
* activity insert Shown
