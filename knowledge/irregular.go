package knowledge

// irregular are forms that no rule leads to their base.
var irregular = basesOf(`
	be: am is are was were been being im
	begin: began begun
	bear: bore borne
	beat: beaten
	become: became
	bind: bound
	bite: bit bitten
	blow: blew blown
	break: broke broken
	breed: bred
	bring: brought
	build: built
	bureau: bureaus bureaux
	burn: burnt
	buy: bought
	catch: caught
	child: children
	choose: chose chosen
	come: came
	criterion: criteria
	deal: dealt
	defend: defense defence defenses defences
	diagnosis: diagnoses
	dig: dug
	do: does did done
	draw: drew drawn
	dream: dreamt
	drink: drank drunk
	drive: drove driven
	eat: ate eaten
	fall: fell fallen
	feed: fed
	feel: felt
	fight: fought
	find: found
	flee: fled
	fly: flew flown flies
	foot: feet
	forbid: forbade forbidden
	forget: forgot forgotten
	forgive: forgave forgiven
	freeze: froze frozen
	get: got gotten gets getting
	give: gave given
	go: goes went gone going gonna
	grow: grew grown
	hang: hung
	have: has had having
	hear: heard
	hide: hid hidden
	hold: held
	keep: kept
	know: knew known
	knife: knives
	lay: laid
	lead: led
	leaf: leaves
	learn: learnt
	leave: left
	lend: lent
	life: lives
	lose: lost
	make: made
	man: men
	mean: meant
	medium: media
	meet: met
	mouse: mice
	pay: paid
	people: persons person ppl
	prove: proven
	ride: rode ridden
	ring: rang rung
	rise: rose risen
	run: ran
	say: said says
	see: saw seen
	seek: sought
	sell: sold
	send: sent
	shake: shook shaken
	shoot: shot
	show: shown
	shrink: shrank shrunk
	sing: sang sung
	sink: sank sunk
	sit: sat
	sleep: slept
	slide: slid
	smell: smelt
	speak: spoke spoken
	speed: sped
	spell: spelt
	spend: spent
	spoil: spoilt
	stand: stood
	steal: stole stolen
	stick: stuck
	sting: stung
	strike: struck stricken
	swear: swore sworn
	sweep: swept
	swim: swam swum
	swing: swung
	take: took taken
	teach: taught
	tear: tore torn
	tell: told
	think: thought
	thief: thieves
	throw: threw thrown
	tooth: teeth
	understand: understood
	us: usa
	wake: woke woken
	want: wanna
	wear: wore worn
	weave: wove woven
	wife: wives
	will: wo
	win: won
	withdraw: withdrew withdrawn
	woman: women
	write: wrote written

	what: whats wat wot
	who: whos
	where: wheres
	when: whens
	how: hows hwo
	why: whys
	that: thats taht
	the: teh hte
	there: theres
	let: lets
	i: ive
	you: youre youve u ya
	we: weve
	they: theyre theyve
	your: ur
	about: abt
	because: bc cuz cos
	please: pls plz
	thank: thx thanks ty
	information: info

	2: two
	3: three
	4: four
	5: five
	6: six
	7: seven
	8: eight
	9: nine
	10: ten
	11: eleven
	12: twelve
	20: twenty
	30: thirty
	40: forty
	50: fifty
	100: hundred
`)
