// What every observation obeys; the more specific profiles insert it too.
RuleSet: ObservationRules
* subject 1..1
* subject only Reference(Patient)
* obeys observation-1 and observation-2 and observation-3

Profile: XinglinObservation
Parent: Observation
Id: XinglinObservation
Title: "观察 Observation"
Description: "所有观察的基础规则：属于一位居民；已完成的有结果；最好有时间和来源。The rules of every observation: it belongs to one resident; a final one has a result; time and source are desirable."
* insert EnforcedForType(Observation)
* insert ObservationRules
* subject MS
* code MS
* effective[x] MS
