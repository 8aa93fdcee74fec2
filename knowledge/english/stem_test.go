package english

import "testing"

// TestSameStem holds words that must meet, and TestOtherStem words that must
// not.
func TestSameStem(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"stole", "steal"}, {"stolen", "stealing"}, {"caught", "catches"}, {"bought", "buys"}, {"ran", "running"},
		{"children", "child"}, {"mice", "mouse"}, {"bureaus", "bureau"}, {"bureaux", "bureau"}, {"ten", "10"},
		{"defence", "defense"}, {"organisation", "organizations"}, {"organised", "organizing"},
		{"colour", "colors"}, {"programme", "programs"}, {"centre", "centers"}, {"centred", "centered"},
		{"licence", "license"}, {"travelled", "traveling"}, {"analyse", "analyzed"}, {"labour", "labor"},
		{"specialises", "specialize"}, {"counselling", "counseled"}, {"recognised", "recognizing"},
		{"judgement", "judgment"}, {"sceptical", "skeptical"}, {"universities", "university"},
		{"spying", "spies"}, {"neighbouring", "neighbor"}, {"wolves", "wolf"}, {"overthrew", "overthrow"}, {"thirteen", "13"},
		{"largest", "large"}, {"happier", "happy"}, {"experienced", "experience"}, {"buses", "bus"}, {"panicked", "panic"},
		{"identification", "identified"}, {"psychologist", "psychology"}, {"democracy", "democratic"}, {"racism", "racist"},
		{"easily", "easy"}, {"geography", "geographic"}, {"programmers", "programming"}, {"catalogued", "catalogs"},
		{"jewellery", "jewelry"}, {"cosy", "cozy"}, {"unfavourable", "unfavorable"}, {"discoloured", "discolored"},
		{"recognisable", "recognizable"}, {"organisational", "organization"}, {"chequered", "checkered"}, {"anaemia", "anemia"},
		{"description", "describes"}, {"uprisings", "uprising"}, {"economies", "economy"},
		{"racquets", "rackets"}, {"patriotism", "patriots"}, {"tortoises", "tortoise"}, {"subfamily", "subfamilies"},
		{"additional", "addition"}, {"analysis", "analyses"}, {"kilometres", "kilometers"},
		{"sept", "september"}, {"dec", "december"}, {"nineties", "1990s"}, {"nineteenth", "19th"}, {"petitioner", "petitions"},
		{"opposition", "oppositions"}, {"prohibition", "prohibit"}, {"inhibition", "inhibits"}, {"competition", "competitive"},
		{"vaccination", "vaccine"}, {"combination", "combine"}, {"distribution", "distribute"}, {"promotion", "promote"},
	} {
		if a, b := Stem(tt.a), Stem(tt.b); a != b {
			t.Errorf("Stem(%q) = %q, Stem(%q) = %q", tt.a, a, tt.b, b)
		}
	}
}

func TestOtherStem(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"organ", "organization"}, {"organ", "organic"}, {"university", "universe"}, {"universal", "universe"},
		{"intern", "international"}, {"internal", "international"}, {"past", "paste"}, {"even", "evening"},
		{"ad", "add"}, {"later", "lateral"}, {"emerge", "emergency"}, {"officer", "office"},
		{"author", "authority"}, {"depart", "department"}, {"experience", "experiment"}, {"import", "important"},
		{"business", "busy"}, {"united", "unit"}, {"engineer", "engine"}, {"publication", "public"}, {"physics", "physical"},
		{"minority", "minor"}, {"conversion", "conversation"}, {"politely", "politics"}, {"heroine", "heroin"},
		{"forest", "for"}, {"honest", "hon"}, {"organism", "organist"}, {"family", "famy"}, {"criticism", "crisis"},
		// Words in -ition beside others in -it and -ite, and likewise -ination, -olution
		{"petition", "petite"}, {"composite", "composition"}, {"deposit", "deposition"}, {"exhibit", "exhibition"},
		{"transit", "transition"}, {"transitive", "transition"}, {"opposite", "opposition"}, {"expedite", "expedition"},
		{"apposite", "apposition"}, {"requisite", "requisition"}, {"recondite", "recondition"}, {"erudite", "erudition"},
		{"marine", "marinate"}, {"machine", "machination"}, {"resolute", "resolution"}, {"discrete", "discretion"},
		// A silent e that tells words apart
		{"singe", "singing"}, {"tinge", "ting"}, {"hinge", "hing"}, {"lunge", "lungs"}, {"route", "rout"}, {"suite", "suit"},
		{"quite", "quit"}, {"caste", "cast"}, {"finale", "final"}, {"humane", "human"}, {"rationale", "rational"},
		{"premiere", "premier"}, {"envelope", "envelop"}, {"locale", "local"}, {"urbane", "urban"},
		{"nineties", "19"}, {"nineteenth", "19"},
		// Others of the audit
		{"moment", "momentous"}, {"malign", "malignant"}, {"captive", "captivate"}, {"antique", "antiquated"},
		{"circuit", "circuitous"}, {"raven", "ravenous"}, {"solicit", "solicitous"},
		{"rise", "rize"}, {"advise", "advize"}, {"us", "use"},
	} {
		if a, b := Stem(tt.a), Stem(tt.b); a == b {
			t.Errorf("Stem(%q) = Stem(%q) = %q", tt.a, tt.b, a)
		}
	}
}
