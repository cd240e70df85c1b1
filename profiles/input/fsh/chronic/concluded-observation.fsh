// What every conclusion of the platform has: the facts and the rules it rests on, and the day it holds for.
RuleSet: Concluded(code)
* insert ObservationRules
* code = XinglinObservationCodes#{code}
* code insert Derived
* status insert DerivedStatus
* subject insert Derived
* effective[x] 1..1
* effective[x] only dateTime
* effective[x] insert Derived
* effective[x] ^short = "临床时间：所依据的最近一次事实的时间 Clinical time: that of the latest fact it rests on"
* derivedFrom 1..*
* derivedFrom only Reference(Observation)
* derivedFrom insert Derived
* derivedFrom ^short = "所依据的观察 The observations it rests on"
* method 1..1
* method insert Derived
* method.extension contains RuleVersion named ruleVersion 1..1
* insert CodingsSlicedBySystem(method)
* method.coding contains policySet 1..1
* insert OwnCoding(method, policySet, policy-set)
* method.coding[policySet] from PolicySet (required)

// Its value is one class of a value set.
RuleSet: ConcludedClass(valueset)
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from {valueset} (required)
* valueCodeableConcept insert Derived

// It is about a diagnosed disease.
RuleSet: AboutCondition
* focus 1..*
* focus only Reference(Condition)
* focus insert Derived
* focus ^short = "所针对的诊断 The diagnosis it is about"

// One more fact about the conclusion, a code of a value set.
RuleSet: CodedComponent(slice, code, valueset)
* component[{slice}].code = ChronicComponentCodes#{code}
* component[{slice}].value[x] 1..1
* component[{slice}].value[x] only CodeableConcept
* component[{slice}].valueCodeableConcept from {valueset} (required)
* component[{slice}] insert Derived
