Profile: FamilyDoctorPackage
Parent: CarePlan
Id: FamilyDoctorPackage
Title: "家庭医生签约服务包 Family doctor package"
Description: "居民与家庭医生团队签的一份合同：签了哪些服务包（instantiatesCanonical，带版本）、哪个团队、从何时到何时，由团队履行。同一居民同一天只有一份有效（active 或 on-hold，且在 period 之内）；到期不改写。要追踪履约的项目写成 ServiceRequest 或 Task 并从 activity.reference 引用；activity.detail 只写建议和频次。各人群的服务频次由各地规定，本 profile 不写死。A contract that a resident signs with a family doctor team: which packages (instantiatesCanonical, with versions), which team, from when until when. Of one resident one is in force on a day (active or on hold, within its period); that its time is over rewrites nothing. Services whose fulfilment is tracked are ServiceRequests or Tasks in activity.reference; activity.detail is for advice and frequency alone. How often each population group is served is set locally and not fixed here."
* insert EnforcedForCategory(CarePlan, family-doctor-package-category)
* insert CarePlanRules
* obeys package-2 and package-3 and plan-activity-1 and plan-activity-2
* extension contains ContractDetails named contract 0..1 and EndReason named endReason 0..1 and NextDue named nextDue 0..1
* extension[contract] insert Shown
* extension[endReason] insert Shown
* extension[nextDue] insert Derived
* identifier insert Supported
* instantiatesCanonical insert Shown
* instantiatesCanonical ^short = "签的服务包，url|version；没写版本的由平台补上现行版本 The packages that were signed, url|version; the platform adds the current version where there is none"
* replaces insert Supported
* replaces ^short = "续签或换团队之前的合同 The contract before it was renewed or passed on"
* status insert Shown
* category insert Supported
* title insert Shown
* subject insert Shown
* period 1..1
* period insert Shown
* period.start 1..1
* period.end 1..1
* careTeam 1..1
* careTeam insert Shown
* careTeam ^short = "签约团队 The contracted team"
* author insert Supported
* contributor insert Supported
* contributor ^short = "联合签约的机构、参与履约的机构或人员 Who contributes to the contract"
* activity insert Shown
