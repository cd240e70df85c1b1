Profile: LonePressure
Parent: Observation
Id: LonePressure
Title: "单独的收缩压或舒张压 Lone pressure"
Description: "单独成条的收缩压或舒张压，单位 mm[Hg]。同一居民、同一执行者、同一时刻的两条合为一次血压；只有一条的，按它能证明的判定。能合在一条里发的请用 BloodPressure。合理范围为项目默认值，并非出自标准，尚未核实（plausibility.json）。A systolic or diastolic pressure in a record of its own, in mm[Hg]. Two of one resident, performer and moment are one reading; one that stays alone says what it can prove. Who can send both in one record uses BloodPressure. Plausible ranges come from plausibility.json: project defaults, not from a standard, unverified."
* insert EnforcedForCode(Observation, lone-pressure-code)
* insert MeasuredIn(mm[Hg])
* insert KeepsOriginal
* code from LonePressureCode (required)
* obeys blood-pressure-6 and lone-pressure-1 and lone-pressure-2 and lone-pressure-3 and lone-pressure-4
* device insert Supported
* method insert Shown
* method ^short = "测量场合：诊室、家庭、动态；不填即诊室 Setting: office, home, ambulatory; office where absent"
* insert CodingsSlicedBySystem(method)
* method.coding contains setting 0..1
* insert OwnCoding(method, setting, blood-pressure-setting)
* method.coding[setting] from BloodPressureSetting (required)
