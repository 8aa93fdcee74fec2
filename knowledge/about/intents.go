package about

// intent is one thing that is asked of the bot or the source.
type intent struct {
	name     string
	patterns []string // regular expressions over a whole question, as bare leaves it; %T is the source
	say      func(asked) answer
	first    bool // it is meant whatever the pack has: paragraph 12
}

// theText is what people call the source.
const theText = `(?:the |this |that |your |ur |our )?(?:article|text|source|essay|paper|reading|document|page|post|piece|passage|material)`

// theStyle is what people call a citation style, with its edition.
const theStyle = `(?:mla|apa|chicago|turabian|harvard|bibtex|bib tex|ris|csl(?: json)?)(?: \d{1,2}(?:th|st)?)?(?: (?:edition|style|format))*`

// intents are all that Ask knows. Of two rows that match, the first counts.
var intents = []intent{
	{name: "paragraph", first: true, say: sayParagraph, patterns: []string{
		`(?:what(?:s| is| are| does)?|show(?: me)?|open|read(?: me)?|give(?: me)?|see|find|explain|go to|and)? ?(?:in |to |the |is in |does )*(?:paragraph|para|par|¶|section number|number)s? ?#?(\d{1,4})(?: say| about| mean| of %T| in %T| contain)*`,
		`¶ ?(\d{1,4})`,
	}},
	{name: "greeting", say: sayGreeting, patterns: []string{
		`(?:hi+|hey+|hello+|hiya|yo+|howdy|greetings|sup|hola|heya|good (?:morning|afternoon|evening|day)|morning|evening)(?: (?:there|bot|footnote|all|everyone|everybody|guys|folks|again|friend|friends|you|u|mate|team|class))*`,
		`(?:whats up|wassup|how are (?:you|u|ya)|how are things|hows it going|how is it going|how do you do|you there|are you there|anyone there|are you online|are you awake|you up)(?: (?:bot|footnote|today|doing|doing today|now))*`,
		`nice to meet you|pleased to meet you|test|testing|ping`,
	}},
	{name: "thanks", say: sayThanks, patterns: []string{
		`(?:ok |okay |great |cool |perfect |nice |alright |lol )*(?:thanks?|thank you|thx|ty|tysm|tyvm|cheers|much appreciated|thankyou|many thanks|appreciate it|appreciated)(?: (?:you|u|a lot|lots|so much|very much|bot|footnote|mate|man|again|for (?:your |the |all )?(?:help|answer|that|it|this|everything)|a million|a ton|that helped|that helps|that was helpful|its|appreciated))*`,
		`(?:good|great|nice|best|awesome|amazing|lovely|smart|clever) (?:bot|job|work|answer|one)|well done|you(?: are|re| r) (?:great|awesome|the best|amazing|helpful|so helpful|a lifesaver|a star)|i love (?:you|this bot)|that (?:helps|helped|was helpful)(?: a lot)?`,
	}},
	{name: "goodbye", say: sayGoodbye, patterns: []string{
		`(?:ok |okay |thanks |alright |well )*(?:bye+|goodbye|bye bye|good night|goodnight|gn|see (?:you|ya|u)|cya|cu|later|take care|farewell|ttyl|gtg|im off|i have to go|have a (?:good|nice|great) (?:day|one|evening|night|weekend))(?: (?:bot|footnote|all|everyone|later|soon|then|now|tomorrow))*`,
	}},
	{name: "help", say: sayHelp, patterns: []string{
		`(?:/)?(?:help|halp|h|commands?|menu|usage|manual|instructions|start|options|info|faq)(?: (?:me|pls|please|menu|page|bot|us|with (?:this|the) bot))*`,
		`(?:i need|need|can i get|can you|could you|can u|will you|please|pls)(?: some| me| us)? help(?: me| us)?(?: please| pls)?|help (?:is )?(?:needed|wanted)|i need (?:some )?assistance`,
		`(?:what|which)(?: kind of| sort of| kinds of)? ?(?:all )?(?:can|could|should|do|does|may|are|is) (?:you|u|i|we|this bot|the bot|footnote|it)(?: even| actually)? (?:do|ask|able to do|know|answer|ask you|ask about|capable of|good for|for|help with|help me with|ask this bot|say|talk about|ask you about|type)(?: here| you| about| for me| for us| with)*`,
		`(?:what|which)(?: are| r)?(?: all)?(?: your| ur| the| possible| available| slash)* (?:commands|features|functions|options|topics|capabilities|skills|abilities|questions)(?: (?:are there|do you have|can i (?:use|ask)|can you answer|of (?:this|the) bot|do you know|exist|available))*`,
		`how (?:do|can|should|to|does)(?: i| we| you| one| this| it| the bot)* (?:use|work|ask|start|begin|operate|talk to|function|ask you|use you)(?: (?:you|u|this|it|the bot|this bot|footnote|a question|questions|something|works))*`,
		`(?:show|list|give|tell)(?: me| us)?(?: all| the| your| me)* (?:commands|topics|what you can do|what i can ask|options|features|help|how this works|how it works)`,
		`what (?:is|does)(?: this bot| the bot| footnote| this thing)(?: do| for| used for)?`,
	}},
	{name: "identity", say: sayIdentity, patterns: []string{
		`(?:so |and |but |hey |ok )*(?:who|what|wat|wut)(?: tf| the hell| exactly| even)? (?:are|r|is) (?:you|u|this bot|the bot|footnote|this)(?: (?:exactly|supposed to be|even|anyway|bot|really|then))*`,
		`(?:whats|what is|what s|tell me) (?:your|ur) name|do you have a name|introduce yourself|tell me (?:something )?about (?:you|yourself|u)|what should i call you|your name`,
		`how old are (?:you|u)|when were you (?:born|made|created)|where (?:are|r) (?:you|u)(?: from)?|where do you (?:live|come from)`,
	}},
	{name: "maker", say: sayMaker, patterns: []string{
		`who (?:has )?(?:made|built|created|wrote|programmed|coded|developed|designed|trained|owns|runs|programs|maintains|is behind) (?:you|u|this bot|the bot|footnote|this thing)`,
		`(?:who(?:s| is| are| was) )?(?:your|ur|the bots|this bots|footnotes) (?:makers?|creators?|developers?|owners?|authors?|boss|programmers?)`,
		`(?:by whom|who) (?:were|was|are) (?:you|this bot|the bot|footnote) (?:made|built|created|programmed|written)(?: by)?|who do you work for|where does this bot come from|are you open source|where(?: is| can i find) (?:your|the) (?:source )?code`,
	}},
	{name: "machine", say: sayMachine, patterns: []string{
		`(?:are|r) (?:you|u|we talking to)(?: really| actually| just| even)? ?(?:an?|the|some)? ?(?:ai|a i|robot|bot|human|person|real|real person|machine|llm|language model|chatbot|chat bot|chatgpt|gpt|program|computer|computer program|alive|sentient|conscious|artificial intelligence|real human)(?: or (?:an?|the)? ?(?:ai|bot|robot|human|person|real person|machine|program))?(?: or what)?`,
		`is this (?:an?|the) ?(?:ai|bot|robot|human|real person|chatgpt|llm|machine)|do you use (?:ai|chatgpt|gpt|an llm|a language model|machine learning)|(?:am i|are we) talking to (?:an?|the)? ?(?:ai|bot|robot|human|person|machine|real person)|which (?:ai|model|llm|language model) (?:are you|do you use|is this)|do you (?:learn|think|have feelings|understand me|remember me|hallucinate|make things up)`,
		`(?:can|should) (?:i|we) trust (?:you|your answers|this bot)|(?:how )?(?:accurate|reliable|trustworthy|correct) (?:are (?:you|your answers)|is this bot)|are your answers (?:right|correct|true|reliable|accurate)|do you (?:store|save|keep|log|remember) (?:my|our|the) (?:questions|messages|data|chats)`,
	}},
	{name: "author", say: sayAuthor, patterns: []string{
		`who(?:s| is| was)?(?: the)? ?(?:author|writer|wrote|written|writes|published|publisher|made|behind|penned|authored)(?: of| by)? ?(?:%T|it|all this|all of this|this)?(?: by)?`,
		`(?:what(?:s| is) )?(?:the )?(?:name of the )?(?:author|writer|publisher)(?:s name)?(?: of %T| of it)?|(?:by whom|who) (?:is|was|were) (?:%T|it|this) (?:written|published|made)(?: by)?|who is %T by|does %T (?:have|name) an author|is there an author`,
	}},
	{name: "date", say: sayDate, patterns: []string{
		`(?:when|what (?:year|date|day|month)|in (?:which|what) (?:year|month)) (?:was|is|did)(?: it say)? ?(?:%T|it|this|they)? ?(?:written|published|from|made|posted|come out|released|dated|write %T|publish %T)(?: in| on)?`,
		`(?:how old|how recent|how current|how up to date|how outdated) is (?:%T|it|this)|(?:is )?%T (?:old|outdated|up to date|recent)|(?:the |what(?:s| is) the )?(?:publication )?date(?: of publication)?(?: of %T)?|date of %T|what year is %T(?: from)?`,
	}},
	{name: "title", say: sayTitle, patterns: []string{
		`(?:what(?:s| is)|tell me|whats)(?: the)? (?:title|name|headline)(?: of)? ?(?:%T|it|this)?(?: called)?|(?:what|how) is %T (?:called|titled|named)|(?:what|which) %T (?:is this|are we (?:reading|talking about)|is it|do you use|are you (?:using|based on))|title of %T|%T (?:title|name)`,
		`(?:what(?:s| is)|which is|whats)(?: the| your| ur)* (?:source|sources)(?: of (?:this|that|your answers|this info))?|(?:what|which)(?: is| are)? (?:you|your answers|this|it|this bot) (?:based on|from|about)|what are your answers based on|where do (?:you|your answers|ur answers) (?:get (?:this|that|it|your (?:info|information|answers|facts))|come) from|where(?: is| does) (?:this|that) (?:info |information |come )?from|sources?`,
		`(?:what(?:s| is)|tell me) %T(?: about)? ?(?:called|named)?`,
	}},
	{name: "where", say: sayWhere, patterns: []string{
		`where(?: can| could| do| should| may)? ?(?:i|we|one|u|you)? ?(?:can )?(?:read|find|get|see|access|view|open|download|is) (?:%T|it|the original|the whole %T|the full %T|the original %T|the full text|the whole thing|whole thing)(?: online| itself| in full)*`,
		`(?:give|send|show|link|post|have|share)(?: me| us| you| got)?(?: a| the)? ?(?:link|url|address|original|source)?(?: to| of| for)? ?(?:%T|it|the original)|(?:do you have |is there |got |whats |what is )?(?:a |the )?(?:link|url|web ?address|address|website)(?: to| of| for)? ?(?:%T|it|that|this)?(?: please)?|can i read %T|is %T (?:online|free|available)(?: online)?`,
	}},
	{name: "length", say: sayLength, patterns: []string{
		`how long is (?:%T|it|this)|how many (?:paragraphs?|sections?|pages?|words?|parts?|chapters?)(?: (?:are|is|does|do))?(?: there)?(?: (?:in|of))? ?(?:%T|it)?(?: have| contain| has)?|(?:what is )?(?:the )?length of %T|(?:what|which)(?: are)?(?: the)? sections(?: (?:of|in|does|are|there))*(?: %T| it| there)?(?: have)?|how is %T (?:structured|divided|organi[sz]ed|built up)`,
	}},
	{name: "cite", say: sayCite, patterns: []string{
		`(?:how|can|could|should|may)(?: do| can| would| should| to)? ?(?:i|we|you|one)? ?(?:cite|quote|reference|credit|footnote)(?: (?:%T|it|this|you|that|this bot|(?:an? |the )?answers?|your answers?|the source|a paragraph|(?:in|with|using) %S))*`,
		`(?:give|write|make|show|format|get|i need|can i (?:get|have))(?: me| us)?(?: a| an| the)? ?(?:%S|(?:%S|proper|full)? ?(?:citation|reference|bibliography entry|bibliography|works cited(?: entry)?|entry))(?: (?:for|of|to|in|%T|it|this|%S))*`,
		`(?:whats |what is )?(?:the |a )?%S(?: (?:citation|reference|entry))?(?: (?:for|of) (?:%T|it|this))?|citations?|(?:what(?:s| is) the )?(?:citation|reference)(?: (?:for|of) (?:%T|it|this))?(?: in %S)?|(?:/ ?)?cite(?: (?:%T|it|this))?(?: (?:in|as) %S)?`,
	}},
	{name: "voice", say: sayVoice, patterns: []string{
		`(?:what|wat)(?: do| does| is| are)?(?: the)? ?(?:%T|article|¹|1|¶|footnotes?|superscripts?|little numbers?|small numbers?|tiny numbers?|numbers?|small print|paragraph (?:sign|symbol)|symbols?|signs?)(?: sign| symbol)? ?(?:mean|means|stand for|for)?(?: (?:under|below|behind|after|at the (?:end|bottom) of|in|on|beneath)(?: the| an?| your| each| every)* (?:answers?|reply|replies|messages?|bottom|end))(?: mean| for| stand for)*`,
		`(?:what|wat) (?:do|does|is|are) (?:the )?(?:¶|footnotes?|superscripts?|little numbers?|small numbers?|pilcrow|paragraph (?:sign|symbol))(?: sign| symbol)? ?(?:mean|stand for|for|signs?|there)?|whose words (?:are (?:these|those|they|the answers)|is (?:this|that))`,
	}},
}
