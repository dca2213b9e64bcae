//! The file reads, every key leads somewhere, and what it tells of today is so.
