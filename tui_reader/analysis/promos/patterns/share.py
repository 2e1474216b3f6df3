"""List the patterns of sharing, following and commenting."""

from tui_reader.analysis.promos.pattern import pattern

_FOLLOW = "asks to follow"
_SHARE = "asks to share"
_COMMENT = "asks for comments"

PATTERNS = (
    pattern(
        "promo.share.follow-on",
        "sentence",
        _FOLLOW,
        "follow|like|join|find|visit|connect|watch",
        r"^\W*PLEASE(?:follow|like|join|find|visit|connect with|message|friend|catch|like and follow"
        r"|check out)\b.{0,80}\bon (?:our |his |her )?SOCIAL\b(?!.{0,60}\b(?:said|says|told)\b)",
        hits=("Follow the Valley Post on Instagram.", "Find our crew on Facebook."),
        misses=("Follow the path on the left bank.", "Followers of the band met on Facebook."),
    ),
    pattern(
        "promo.share.follow-us",
        "sentence",
        _FOLLOW,
        "follow",
        r"^\W*PLEASEfollow (?:us|me|@\w+|him|her|them)\b(?: (?:on|at|here|for)\b|\W*$|.{0,40}@)"
        r"|^\W*PLEASEfollow .{2,60}@\w+|[|•] follow @?\w+",
        hits=("Follow us here for the results of the regatta.", "Follow her at the regatta site."),
        misses=("Follow us, the guide called, and the dogs ran.", "The police follow him since May."),
    ),
    pattern(
        "promo.share.connect",
        "sentence",
        _FOLLOW,
        "connect with",
        r"^\W*(?:you can (?:also )?)?connect with (?:me|us)\b",
        hits=("Connect with us.", "You can also connect with me by post."),
        misses=("The pipes connect with the sea.", "Few voters connect with him."),
    ),
    pattern(
        "promo.share.write-to",
        "sentence",
        _FOLLOW,
        "@|twitter.com|on twitter",
        r"^\W*(?:reach|contact|e-?mail|write to)\b.{0,60}(?:\bon SOCIAL\b|@|twitter\.com)",
        hits=("Contact Nadia on Twitter.", "Write to Tom Bell at twitter.com/tombell"),
        misses=("A contact on Twitter led to the arrest.", "He wrote @ on the wall."),
    ),
    pattern(
        "promo.share.buttons",
        "block",
        _FOLLOW,
        "facebook|twitter|instagram|linkedin|whatsapp|email|follow",
        r"(?=.*\b(?:facebook|twitter|instagram|linkedin|whats ?app|pinterest|reddit|telegram|tweet|e-?mail|print"
        r"|copy link|follow us|follow|submit)\b)\W*+(?:(?:SOCIAL|share|tweet|e-?mail|print|copy link|link|follow"
        r"|us|on|via|and|save|more|this|article|story|pin|pint|post|submit|messenger|download|baixar)(?:\W++|$))+",
        hits=("Facebook Twitter WhatsApp", "Share on LinkedIn"),
        misses=("Facebook bought WhatsApp", "Email the mayor"),
    ),
    pattern(
        "promo.share.label",
        "block",
        _SHARE,
        "share|sharing|tweet|copy|print",
        r"\W*(?:share|sharing|tweet|print|save)(?: (?:this|the|it|with|on|via|to|your|friends|article|story|post"
        r"|page|link|url|is caring|options|icon|SOCIAL|now)){0,6}\W*"
        r"|\W*copy (?:the |a direct )?(?:link|url)(?: .{0,60})?\W*",
        hits=("Share this article", "Copy link"),
        misses=("Share the load", "Print money"),
    ),
    pattern(
        "promo.share.appeal",
        "sentence",
        _SHARE,
        "share",
        r"^\W*PLEASEshare (?:this|our|the|it|your)\b.{0,40}\b(?:article|story|post|page|with (?:your )?friends"
        r"|thoughts|below|experience)\b|\bfeel free to share\b",
        hits=("Please share this story.", "Feel free to share."),
        misses=("Few share this view.", "The brothers share the house."),
    ),
    pattern(
        "promo.share.comment",
        "sentence",
        _COMMENT,
        "comment|thoughts|let us know|let me know|tell us",
        r"\bin the comments?(?: section| box)?(?: below)?\W*$"
        r"|^\W*(?:please )?(?:let (?:us|me) know|tell us|share your|leave (?:a|your)|post a|add a|write a"
        r"|join the)\b.{0,60}\b(?:comments?|thoughts|conversation|think|reply|discussion|opinion)\b"
        r"|\bcomments? (?:section )?below\b",
        hits=("Tell us what you think in the comments.", "Let us know your opinion."),
        misses=("The mayor would not comment.", "Her thoughts were with the crew."),
    ),
    pattern(
        "promo.share.comments-label",
        "block",
        _COMMENT,
        "comment|think|conversation|reply|discuss",
        r"\W*(?:(?:view|show|hide|read|see|post|leave|add|write|join|expand|load|be the first to|jump to|\d+|no"
        r"|all|a|the|full|more|your|in) )*(?:comments?|conversation|reply)(?: (?:on this (?:story|article)"
        r"|\(?\d+\)?|powered by .{2,30}|are closed.{0,30}|section|policy|guidelines))?\W*"
        r"|\W*what do you think\?.{0,200}|\W*comments are closed\b.{0,200}",
        hits=("No comments", "Comments are closed."),
        misses=("Comments by the mayor", "Reply from the king"),
    ),
    pattern(
        "promo.share.address",
        "sentence",
        _FOLLOW,
        "http|.com",
        r"^\W*follow .{3,80} (?:at|on) (?:https?:|www\.)"
        r"|^\W*more (?:from )?.{2,40}: https?:",
        hits=(
            "Follow the crew at https://valley.example",
            "Follow Nadia Brandt on www.valley.example, where .com is not needed",
        ),
        misses=(
            "The address http://valley.example is dead.",
            "Follow the advice of a site that ends in .com, he wrote at night.",
        ),
    ),
    pattern(
        "promo.share.thanks",
        "block",
        _SHARE,
        "goodreads|visited|times|thanks for",
        r"add to goodreads\b.{0,40}|\W*visited [\d,]+ times\b.{0,40}"
        r"|thanks for (?:visiting|reading|watching|listening|stopping by)\b.{0,80}",
        hits=("Thanks for reading", "Visited 310 times"),
        misses=("Thanks for nothing", "He visited her three times"),
    ),
    pattern(
        "promo.share.counts",
        "block",
        _SHARE,
        "share|like this|spread|window|copied|click to|pin|save|bookmark|gift|send",
        r"\W*(?:[\d.,]+k? shares?|like this\W*|spread the (?:word|love)\W*|.{0,40}\(?opens in (?:a )?new window\)?"
        r"|(?:link )?copied\b.{0,20}|click to (?:share|email|print|tweet)\b.{0,60}"
        r"|pin (?:it|this|for later|me)\b.{0,60}|save (?:for later|article|story|this|to .{2,30})"
        r"|bookmark\b.{0,20}|gift (?:this )?article|send to (?:a )?friend\b.{0,20}|share (?:on|via)\b.{0,60})\W*",
        hits=("1.2k shares", "Click to email this to a friend"),
        misses=("Shares fell", "Save our school"),
    ),
    pattern(
        "promo.share.reply-form",
        "block",
        _COMMENT,
        "comment|reply|published|required|helpful|thoughts|say|notify|save my name|hear from you|sort by",
        r"\W*(?:your e-?mail address will not be published\b.{0,60}|required fields are marked\b.{0,20}"
        r"|(?:log|sign) in to (?:comment|reply)|cancel reply|have your say\W*|notify me of\b.{0,80}"
        r"|save my name\b.{0,120}|report (?:this )?comment|sort by\b.{0,40}"
        r"|(?:was|is|did you find) this (?:article|page|post|answer|information|content)? ?(?:helpful"
        r"|useful)\b.{0,60}|(?:what are )?your thoughts\?|.{0,20}leave a (?:reply|comment)\b.{0,80}"
        r"|please enter your comment\W*|name ?\*?(?: e-?mail ?\*?)?(?: website)?)\W*",
        hits=("Your email address will not be published.", "Was this article helpful?"),
        misses=("Reply to the king", "The report was published on Monday"),
    ),
    pattern(
        "promo.share.your-thoughts",
        "sentence",
        _COMMENT,
        "love to hear|hear from you|your thoughts|your experience|let us know|tell us|leave a comment|questions?|drop",
        r"^\W*(?:we['’]d|i['’]d|we would|i would) love to hear\b"
        r"|^\W*(?:please )?(?:leave|drop|post|write|add) (?:us |me )?(?:a|your) (?:comment|question|note|line"
        r"|reply)\b"
        r"|^\W*what(?:['’]s| is| are) your (?:favou?rite|thoughts|take|experience|opinion)\b.{0,80}\?"
        r"|^\W*have (?:any|a) questions?\b.{0,80}\?",
        hits=("We'd love to hear from sailors.", "Drop us a line about your boat."),
        misses=(
            "The crew had questions? None, said the captain.",
            "The crew would love to hear from you, the mother said.",
        ),
    ),
    pattern(
        "promo.share.forward",
        "sentence",
        _SHARE,
        "forward|tell|tag|mention|friend|review|rate|podcasts|colleague",
        r"^\W*PLEASEforward (?:this|our|the|(?-i:[A-Z]\w*))\b.{0,60}\bto (?:a |your |any )?(?:friends?|colleagues?|someone|anyone|others|neighbou?rs?)\b"
        r"|\b(?:consider|by) forwarding (?:it|this)\b|^\W*PLEASEtell (?:your|a|some) (?:friends?|colleagues?)(?=\W*$| (?:about|and get|to subscribe)\b)"
        r"|^\W*share (?:this |it )?with (?:a|your) (?:friends?|colleagues?|family|network|followers)\b"
        r"|^\W*PLEASE(?:tag|mention) (?:us|me|@\w+|your)\b.{0,60}(?:\bon SOCIAL\b|#\w+|@\w+|\W*$)"
        r"|^\W*(?:if you .{3,60}, )?PLEASE(?:leave|write|give) (?:us|me|the show|the podcast) a (?:\w+ )?(?:review|rating)\b"
        r"|^\W*PLEASE(?:rate|review)(?:,| and| or) (?:rate|review|subscribe)\b"
        r"|\bwherever you (?:get|find|listen to) (?:your )?podcasts\b",
        hits=("Forward Harbour Notes to a friend.", "Please rate and review the show."),
        misses=(
            "Tell your friends by their names, the old sailor said.",
            "The board had to review and rate the ferry.",
        ),
    ),
    pattern(
        "promo.share.label-on",
        "block",
        _SHARE,
        "share|comment|tag us|follow|welcome|discussion|join in",
        r"\W*(?:share (?:the|this|our|my) (?:\w+ )?(?:blog|article|story|recipe|post|video|page|love|episode|newsletter|podcast|guide|list|quiz|news)(?: on| via| with)?(?: SOCIAL)?|all comments are welcome|comments? (?:are )?(?:welcome|open|policy|guidelines|below)"
        r"|tag us(?: .{0,30})?|follow (?:along|us|me)(?: .{0,30})?|join the (?:discussion|conversation|community)(?: .{0,30})?)\W*",
        hits=("Share the recipe on:", "All comments are welcome"),
        misses=("Share the bread, said the miller of Marlow to his sons", "Follow the money"),
    ),
    pattern(
        "promo.share.letters",
        "sentence",
        "asks for letters",
        "letter|send|write|question",
        r"^\W*(?:letters|submissions|contributions|comments|entries) (?:may|must|should|will|can) (?:be|include|not)\b.{0,60}\b(?:shortened|edited|cut|published|signed|considered|exceed|include|sent|submitted|name|words)\b"
        r"|^\W*(?:please )?(?:send|submit|write|e-?mail|mail|post) (?:it|yours|them|your (?:\w+ ){0,2}(?:letters?|questions?|stor(?:y|ies)|comments?|tips?|photos?|news|views?|problems?|recipes?|ideas?|thoughts))\b.{0,80}"
        r"(?:\bto (?:us|me|our|the editor)\b|[\w.+-]{1,40}@[\w-]{1,40}\.\w)",
        hits=("Letters may be cut for length.", "Send your question to our boat doctor."),
        misses=("Letters should be burnt, she wrote.", "He told the boy to send it to the mill."),
    ),
    pattern(
        "promo.share.send-claims",
        "sentence",
        "asks for letters",
        "send us|message us|post them|tell us|write to|call the|ask us|reply to this|star the|star us|join our|questions for",
        r"^\W*(?:send|message|text|mail|ping) us\b.{0,40}\b(?:on|via|by|through)\b"
        r"|^\W*(?:post|send|mail|bring) (?:them|it|yours) to (?-i:[A-Z])"
        r"|^\W*(?:please )?(?:reply|respond) to this (?:mail|e-?mail|letter|newsletter|message)\b"
        r"|^\W*(?:please )?star (?:us|me|the (?:project|repo|repository)|this (?:project|repo|repository)) on\b"
        r"|^\W*(?:please )?join (?:our|my|the) (?:discord|slack|forum|chat|matrix|telegram|facebook|mailing)\b"
        r"|^\W*call (?:the|our) (?:newsroom|desk|studio|editor)\b"
        r"|^\W*questions (?:for|to) (?:the|our|this) (?:column|editor|show|podcast|desk|doctor|page)\b"
        r"|^\W*(?:please )?(?:rate|review) us\b",
        hits=("Message us on Signal.", "Star the project on the forge of your choice."),
        misses=("Send us no more ships, they begged.", "Join our hands, the priest said."),
    ),
)
