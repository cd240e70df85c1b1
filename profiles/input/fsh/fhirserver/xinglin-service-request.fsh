// What every service request obeys; the profiles of the kinds of request insert it too.
RuleSet: ServiceRequestRules
* obeys service-request-1 and service-request-2 and service-request-3
* subject only Reference(Patient)

Profile: XinglinServiceRequest
Parent: ServiceRequest
Id: XinglinServiceRequest
Title: "服务申请 Service request"
Description: "所有服务申请的基础规则：属于一位居民；有项目或类别；最好有申请者和开立时间。The rules of every service request: it belongs to one resident and has a code or a category; requester and authoring time are desirable."
* insert EnforcedForType(ServiceRequest)
* insert ServiceRequestRules
* identifier insert Supported
* status insert Shown
* category from ServiceRequestCategory (preferred)
* category insert Shown
* code insert Shown
* subject insert Shown
* authoredOn insert Shown
* requester insert Shown
* performer insert Shown

Invariant: service-request-1
Description: "中文：申请必须说明申请什么；本申请既没有 code 也没有 category；请填项目编码，或从 service-request-category 中选类别 | English: a request says what is asked for; this one has neither code nor category; fill in the item's code, or choose a category of service-request-category"
Severity: #error
Expression: "code.exists() or category.exists()"

Invariant: service-request-2
Description: "中文：申请应注明申请者；本申请没有 requester；请填申请的医生岗位或机构 | English: a request should name its requester; this one has none; fill in the requesting role or organisation"
Severity: #warning
Expression: "requester.exists()"

Invariant: service-request-3
Description: "中文：申请应注明开立时间；本申请没有 authoredOn；请填开立时间 | English: a request should say when it was authored; this one has no authoredOn; fill it in"
Severity: #warning
Expression: "authoredOn.exists()"
