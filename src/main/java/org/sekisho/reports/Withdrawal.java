package org.sekisho.reports;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.Intake;
import org.sekisho.intake.ReportRefused;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.sekisho.packdesk.PackDesk;
import org.sekisho.records.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes imports back, a part at a time, between the batches of what is being loaded. */
@Component
class Withdrawal {

	private static final Logger LOG = LoggerFactory.getLogger(Withdrawal.class);

	private final Ledger ledger;

	private final Withdrawals records;

	private final Writers writers;

	private final Intake intake;

	private final PackDesk packs;

	private final Progress progress;

	private final ReentrantLock oneAtATime = new ReentrantLock(true);

	Withdrawal(Ledger ledger, Withdrawals records, Writers writers, Intake intake, PackDesk packs, Progress progress) {
		this.ledger = ledger;
		this.records = records;
		this.writers = writers;
		this.intake = intake;
		this.packs = packs;
		this.progress = progress;
	}

	/**
	 * Takes back what an import loaded. Seizures that another import reports too stay
	 * with that one. Where this is interrupted, the next start goes on, or the same call.
	 * @param id the import
	 * @param reason why, for the ledger
	 * @return how many seizures were taken back
	 * @throws ReportRefused where there is nothing to take back
	 */
	int withdraw(String id, String reason) {
		if (reason.isBlank()) {
			throw ReportRefused.badRequest("Reason missing",
					"Say why the import is withdrawn: the reason must not be blank.");
		}
		this.oneAtATime.lock();
		try {
			if (this.packs.has(id)) {
				return this.writers.alone(() -> withdrawPack(id, reason.strip()));
			}
			ImportEntry entry = this.writers.alone(() -> begin(id, reason.strip()));
			LOG.info("Withdrawing {}", id);
			int withdrawn = takeBack(entry);
			LOG.info("Withdrew {}: {} seizures are gone", id, withdrawn);
			return withdrawn;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The withdrawal is interrupted; the next start goes on", ex);
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	private int withdrawPack(String id, String reason) {
		this.packs.withdraw(id, reason);
		return 0;
	}

	private ImportEntry begin(String id, String reason) {
		this.packs.requireUnlinked(id);
		return this.ledger.beginWithdrawal(id, reason);
	}

	private int takeBack(ImportEntry entry) throws InterruptedException {
		this.progress.withdrawing(entry.id(), entry.fileName(), entry.counts());
		try {
			int released;
			do {
				released = this.writers.alone(() -> this.records.releaseSeizures(entry));
				this.progress.released(entry.id(), released);
			}
			while (released > 0);
			releaseTies(entry);
			int swept;
			do {
				swept = this.writers.alone(() -> this.records.sweep(entry));
			}
			while (swept > 0);
			int withdrawn = this.ledger.endWithdrawal(entry);
			discard(entry.folder());
			this.progress.ended(entry.id(), Ledger.Status.WITHDRAWN);
			return withdrawn;
		}
		catch (RuntimeException | InterruptedException ex) {
			this.progress.ended(entry.id(), entry.status());
			throw ex;
		}
	}

	private void releaseTies(ImportEntry entry) throws InterruptedException {
		String after = entry.id();
		while (after != null) {
			String before = after;
			after = this.writers.alone(() -> this.records.releaseTies(entry, before));
		}
	}

	private void discard(@Nullable String folder) {
		try {
			if (folder != null) {
				this.intake.discard(folder);
			}
		}
		catch (IOException ex) {
			LOG.info("The file in {} goes at the next start", folder, ex);
		}
	}

}
