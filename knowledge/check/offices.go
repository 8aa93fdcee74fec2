package check

// offices are the words that titles of office are made of.
var offices = wordSet(`
	administrator adviser advisor agent ambassador assistant associate attorney bishop captain chair chairman chairwoman
	chancellor chief clerk colonel commander commissioner consul coordinator councillor counsel counsellor curator dean
	delegate deputy director editor emperor envoy executive fellow former general governor head inspector judge justice
	keeper king lieutenant lord magistrate major managing manager marshal mayor member minister officer official premier
	president priest prime prince princess principal professor prosecutor queen representative researcher secretary
	senator senior sergeant sheriff sir special speaker state superintendent treasurer under vice`)

// honorifics stand before a surname.
var honorifics = wordSet(`mr mrs ms miss mx dr prof st gen col capt lt sgt sen rep gov rev hon pres jr sr`)
