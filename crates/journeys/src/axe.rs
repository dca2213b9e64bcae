//! axe-core, the checker of WCAG, as npm has it: fetched once into `target/journeys`, never part of the product.

use std::process::Stdio;

use tokio::process::Command;

use crate::fail::{Done, Fail};
use crate::stage::root;

/// What is asked of every page: WCAG 2.0 to 2.2, levels A and AA.
pub(crate) const RUN: &str = r"
const done = arguments[arguments.length - 1];
axe.run(document, {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
}).then(
  ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) =>
    `${id}: ${node.target.join(' ')} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''})`))),
  (error) => done([`axe: ${error}`]),
);";

/// The source of axe-core.
pub(crate) async fn source() -> Done<String> {
    let folder = root().join("target/journeys");
    let file = folder.join("axe/package/axe.min.js");
    if !file.exists() {
        tokio::fs::create_dir_all(folder.join("axe")).await?;
        let name = output(Command::new("npm").args(["pack", "--silent", "axe-core@4"]).current_dir(&folder)).await?;
        output(Command::new("tar").args(["-xzf", name.trim(), "-C", "axe"]).current_dir(&folder)).await?;
    }
    Ok(tokio::fs::read_to_string(&file).await?)
}

async fn output(command: &mut Command) -> Done<String> {
    let missing = |why: String| {
        Fail(format!("axe-core is missing and could not be fetched ({why}): journeys need npm and its registry once"))
    };
    let output = command.stdin(Stdio::null()).output().await.map_err(|error| missing(error.to_string()))?;
    if !output.status.success() {
        return Err(missing(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
