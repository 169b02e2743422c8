Console.WriteLine("CoachBot evaluations");
