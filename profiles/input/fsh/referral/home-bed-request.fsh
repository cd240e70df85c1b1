Profile: HomeBedRequest
Parent: ServiceRequest
Id: HomeBedRequest
Title: "家庭病床申请 Home bed request"
Description: "为居民建立家庭病床的申请：谁请谁、何时；最好有理由、起止时间和建床地点。A request to set up a home bed: who asks whom, and when; reason, period and place are desirable."
* insert RequestRules(home-bed)
* insert BetweenInstitutions
* occurrence[x] insert Shown
* locationReference insert Supported
* obeys referral-3 and home-bed-1

Invariant: home-bed-1
Description: "中文：家庭病床应有起止时间；本申请没有 occurrence[x]；请填 occurrencePeriod，上门巡诊按它安排 | English: a home bed should have its period; this request has no occurrence[x]; fill in occurrencePeriod, the visits are planned by it"
Severity: #warning
Expression: "occurrence.exists()"
