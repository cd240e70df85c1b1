Instance: systolic
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(systolic, ObservationSystolic, systolic, quantity, Observation)
* description = "按收缩压查询血压。Blood pressures by systolic value."
* expression = "Observation.component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).value.ofType(Quantity)"

Instance: diastolic
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(diastolic, ObservationDiastolic, diastolic, quantity, Observation)
* description = "按舒张压查询血压。Blood pressures by diastolic value."
* expression = "Observation.component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).value.ofType(Quantity)"
