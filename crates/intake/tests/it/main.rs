//! Whole files, written from code, through the public door of the crate.

#[cfg(test)]
mod archives;
#[cfg(test)]
mod open_document;
#[cfg(test)]
mod pdf;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod repair;
#[cfg(test)]
mod scramble;
#[cfg(test)]
mod word;
#[cfg(test)]
mod written;
