//! What stands in the catalogue: asked of every slice, at the moment of asking.

pub use redthread_web::list_on_show;
