// What the requests of every kind share: the category that tells them, both sides' numbers, who asks whom for whom.
RuleSet: RequestRules(code)
* insert EnforcedForCategory(ServiceRequest, {code}-category)
* insert ServiceRequestRules
* identifier ^slicing.discriminator.type = #pattern
* identifier ^slicing.discriminator.path = "type"
* identifier ^slicing.rules = #open
* identifier ^slicing.description = "按标识符类型切片；其他类型的标识符照收。Sliced by identifier type; identifiers of other types remain legal."
* identifier insert Supported
* identifier contains placer 0..1 and filler 0..1
* identifier[placer] ^short = "申请方的申请单号 The number of the requesting side"
* identifier[placer].type = $IdentifierType#PLAC
* identifier[placer].value 1..1
* identifier[filler] ^short = "承接方的受理号 The number of the performing side"
* identifier[filler].type = $IdentifierType#FILL
* identifier[filler].value 1..1
* status insert Shown
* category 1..*
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category ^slicing.description = "其他类别照收。Other categories remain legal."
* category contains kind 1..1
* category[kind] = ServiceRequestCategoryCodes#{code}
* category[kind] insert Shown
* priority insert Shown
* code insert Shown
* subject insert Shown
* encounter insert Supported
* authoredOn insert Shown
* requester insert Shown
* requester ^short = "申请的医生岗位，不详时为机构 The requesting role, or its organisation"
* performer insert Shown
* performer ^short = "承接的机构或其服务 The organisation that is asked, or its service"
* reasonCode insert Shown
* reasonReference insert Shown
* supportingInfo insert Shown
* note insert Shown

// One institution asks another: both are named, and the day is.
RuleSet: BetweenInstitutions
* obeys referral-2
* authoredOn 1..1
* requester 1..1
* requester only Reference(PractitionerRole or Organization or Practitioner)
* performer 1..*
* performer only Reference(Organization or HealthcareService or PractitionerRole or Practitioner or CareTeam)
