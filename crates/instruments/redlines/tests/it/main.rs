//! Red lines through actions and pages, on either engine.
