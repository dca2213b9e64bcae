### Making an edition, and an edition whose files are closed.
edition-making = Making the edition
edition-making-lead = Every consent is asked once more before the edition is frozen. You can leave this page; the work goes on.
edition-progress = { $done } of { $total }
edition-made = The edition is ready
edition-not-made = The edition was not made.
edition-not-made-more = Something went wrong on our side. Nothing was lost; try again.
edition-changed-meanwhile = The texts kept changing while it was made. Try again when nobody is writing.
edition-blocked = Something came in the way meanwhile. The page before this one says what.
edition-look-again = Look again
edition-gone = This edition is being revised
edition-gone-more = Its files are not offered at the moment. A new edition may follow; a citation stays as it is.
edition-back = Back
