//! `/p/{project}/mobilisation`.

use redthread_core::ids::ProjectId;
use redthread_core::kit::Right;
use redthread_core::language::Lang;
use redthread_storage::commissions::find_commission;
use redthread_storage::workshop::{list_invitees, list_promises, list_worries, promise_in};
use redthread_storage::{Error, meetings, people};
use redthread_web::{Answer, At, Ctx, OrFail as _};

use crate::model::{days, seats};
use crate::pages::overview::{DayRow, MeetingRow, OverviewView, WorryCount};
use crate::pages::{BalanceSeen, Head};

pub(super) async fn page(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = load(&ctx, project).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load(ctx: &Ctx, project: ProjectId) -> Result<OverviewView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let worries = list_worries(&mut read, project).await?;
    let promises = list_promises(&mut read, project).await?;
    let invitees = list_invitees(&mut read, project).await?;
    let met = meetings::list_meetings(&mut read, project).await?;
    let people = people::list_people(&mut read, project).await?;
    let commission = find_commission(&mut read, project).await?;
    let told_in = Lang::ALL.into_iter().filter(|lang| promise_in(&promises, *lang).is_some());
    Ok(OverviewView {
        head: Head::of(&inside),
        question: commission.map(|commission| commission.question),
        worries: WorryCount::of(&worries),
        told_in: told_in.map(Lang::own_name).collect(),
        meetings: MeetingRow::all(ctx, &met),
        balance: BalanceSeen::of(ctx, &seats(&invitees, &people), &inside.method()?.standpoints),
        days: DayRow::all(ctx, days(&worries, &met, &promises, &invitees)),
        may_call: inside.may(Right::Steer),
    })
}
